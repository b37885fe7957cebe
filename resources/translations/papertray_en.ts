<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>papertray</name>
  <message numerus="yes">
   <source>%Ln arriving</source>
   <translation>
    <numerusform>%Ln arriving</numerusform>
    <numerusform>%Ln arriving</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln changes</source>
   <translation>
    <numerusform>%Ln change</numerusform>
    <numerusform>%Ln changes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln changes in the folders have not been noticed yet: the next look takes them.</source>
   <translation>
    <numerusform>%Ln change in the folders has not been noticed yet: the next look takes it.</numerusform>
    <numerusform>%Ln changes in the folders have not been noticed yet: the next look takes them.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln could not be put right.</source>
   <translation>
    <numerusform>%Ln could not be put right.</numerusform>
    <numerusform>%Ln could not be put right.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln days</source>
   <translation>
    <numerusform>%Ln day</numerusform>
    <numerusform>%Ln days</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln do not</source>
   <translation>
    <numerusform>%Ln does not</numerusform>
    <numerusform>%Ln do not</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents</source>
   <translation>
    <numerusform>%Ln document</numerusform>
    <numerusform>%Ln documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents arriving</source>
   <translation>
    <numerusform>%Ln document arriving</numerusform>
    <numerusform>%Ln documents arriving</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents ask for a password.</source>
   <translation>
    <numerusform>%Ln document asks for a password.</numerusform>
    <numerusform>%Ln documents ask for a password.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0}</source>
   <translation>
    <numerusform>%Ln document in {0}</numerusform>
    <numerusform>%Ln documents in {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0} could not be read</source>
   <translation>
    <numerusform>%Ln document in {0} could not be read</numerusform>
    <numerusform>%Ln documents in {0} could not be read</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents need attention.</source>
   <translation>
    <numerusform>%Ln document needs attention.</numerusform>
    <numerusform>%Ln documents need attention.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents of the message of {0}</source>
   <translation>
    <numerusform>%Ln document of the message of {0}</numerusform>
    <numerusform>%Ln documents of the message of {0}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln entries</source>
   <translation>
    <numerusform>%Ln entry</numerusform>
    <numerusform>%Ln entries</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln events wait to be taken by {0}. Next try: {1}.</source>
   <translation>
    <numerusform>%Ln event waits to be taken by {0}. Next try: {1}.</numerusform>
    <numerusform>%Ln events wait to be taken by {0}. Next try: {1}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files</source>
   <translation>
    <numerusform>%Ln file</numerusform>
    <numerusform>%Ln files</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files on disk</source>
   <translation>
    <numerusform>%Ln file on disk</numerusform>
    <numerusform>%Ln files on disk</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files were copied</source>
   <translation>
    <numerusform>%Ln file was copied</numerusform>
    <numerusform>%Ln files were copied</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files, all of them documents</source>
   <translation>
    <numerusform>%Ln file, a document</numerusform>
    <numerusform>%Ln files, all of them documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hooks</source>
   <translation>
    <numerusform>%Ln hook</numerusform>
    <numerusform>%Ln hooks</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln kept files</source>
   <translation>
    <numerusform>%Ln kept file</numerusform>
    <numerusform>%Ln kept files</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln match</source>
   <translation>
    <numerusform>%Ln matches</numerusform>
    <numerusform>%Ln match</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation>
    <numerusform>%Ln more</numerusform>
    <numerusform>%Ln more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln need attention</source>
   <translation>
    <numerusform>%Ln needs attention</numerusform>
    <numerusform>%Ln need attention</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln new documents for “{0}”</source>
   <translation>
    <numerusform>%Ln new document for “{0}”</numerusform>
    <numerusform>%Ln new documents for “{0}”</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation>
    <numerusform>%Ln page</numerusform>
    <numerusform>%Ln pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln rows</source>
   <translation>
    <numerusform>%Ln row</numerusform>
    <numerusform>%Ln rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln things differ.</source>
   <translation>
    <numerusform>%Ln thing differs.</numerusform>
    <numerusform>%Ln things differ.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln things were put right.</source>
   <translation>
    <numerusform>%Ln thing was put right.</numerusform>
    <numerusform>%Ln things were put right.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln versions</source>
   <translation>
    <numerusform>%Ln version</numerusform>
    <numerusform>%Ln versions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln words</source>
   <translation>
    <numerusform>%Ln word</numerusform>
    <numerusform>%Ln words</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>As the folder is now: all %Ln files match</source>
   <translation>
    <numerusform>As the folder is now: its only file matches</numerusform>
    <numerusform>As the folder is now: all %Ln files match</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Copy %Ln files into which folder?</source>
   <translation>
    <numerusform>Copy %Ln file into which folder?</numerusform>
    <numerusform>Copy %Ln files into which folder?</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>More than %Ln documents</source>
   <translation>
    <numerusform>More than %Ln document</numerusform>
    <numerusform>More than %Ln documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>More than %Ln files, all of them documents</source>
   <translation>
    <numerusform>More than %Ln file, all of them documents</numerusform>
    <numerusform>More than %Ln files, all of them documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>This has happened %Ln times.</source>
   <translation>
    <numerusform>This has happened once.</numerusform>
    <numerusform>This has happened %Ln times.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Watching %Ln folders</source>
   <translation>
    <numerusform>Watching %Ln folder</numerusform>
    <numerusform>Watching %Ln folders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>of %Ln documents</source>
   <translation>
    <numerusform>of %Ln document</numerusform>
    <numerusform>of %Ln documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>paused, %Ln waiting</source>
   <translation>
    <numerusform>paused, %Ln waiting</numerusform>
    <numerusform>paused, %Ln waiting</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>recognising text in %Ln documents</source>
   <translation>
    <numerusform>recognising text in %Ln document</numerusform>
    <numerusform>recognising text in %Ln documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>text recognised in {0} of %Ln documents</source>
   <translation>
    <numerusform>text recognised in {0} of %Ln document</numerusform>
    <numerusform>text recognised in {0} of %Ln documents</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>watching %Ln folders</source>
   <translation>
    <numerusform>watching %Ln folder</numerusform>
    <numerusform>watching %Ln folders</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{0} of %Ln documents read</source>
   <translation>
    <numerusform>{0} of %Ln document read</numerusform>
    <numerusform>{0} of %Ln documents read</numerusform>
   </translation>
  </message>
 </context>
</TS>
