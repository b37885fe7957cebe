<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>papertray</name>
  <message>
   <source> and </source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>%Ln arriving</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln do not</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents arriving</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0}</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents in {0} could not be read</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln documents need attention.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln files</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln match</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln more</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln need attention</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln pages</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>(why?)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>1 offline</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A copy was written to {0}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A file is read when it has been quiet this long</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A search lists its best hits first.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>About</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Activity</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All documents</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Arriving</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>As the folder is now: all %Ln files match</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>As the folder is now: {0}, {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>As the system</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ask me</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Author</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Beginning of the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By scanning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>By the system's events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>CSV table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Came back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the file's permissions.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change the folder's patterns.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the disk or the connection.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Check the library's disk.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Chosen when the folder is added</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear the search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear the search (Esc)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Clear the search, then go to the table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Close it there.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Closing the window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Contributor</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied the path</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied the text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copied {0} paths</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy diagnostic report</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy its path</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy its text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy kept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy path</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Copy text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Could not be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Documents</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Documents are shown here from the moment they land until they have been read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Documents read side by side; 0: as fits this computer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Download them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Duration</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>E-book</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Each folder's own page says what you are told about it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every document has been read and kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every file in a watched folder is in this account exactly once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every type of file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Every version, in the library</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Everything accounted for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Excel binary workbook</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Excel workbook</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>FOLDERS</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fewer or other words may find more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>File's time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Files of the folder and whether they match</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Files that are already there</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Files that are in the cloud only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Files that match one of these</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>First seen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fit the width</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Folders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For 15 minutes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For 15 minutes, until {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For an hour</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For an hour, until {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Free some space on the library's disk.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gather messages for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>General</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Get the file again from where it came.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Go on reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Hide this until there is something new to say</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How to watch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ignored files by folder and rule</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In case the system forgot to tell of a change</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In the last seven days</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Include</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It asks for a password, so its pages cannot be shown.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It asks for a password.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is a placeholder; its content is in the cloud.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is damaged: its structure cannot be read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is empty now; whatever lands in it will be taken.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is kept whole, but only the beginning of its text is searchable: there is too much of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is kept, but Papertray has no reader for this type.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is open in another program and cannot be read now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is still on the disk, but the folder's settings leave it out now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It is watched already.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It keeps changing while it is read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It lies in “{0}”, which is watched already; from now on it has settings of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It was read, and there are no words in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>It will be here as soon as it has been read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its copy could not be written into the library.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its copy in the library is missing. “papertray verify” says more.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its documents stay in the library, with their versions. The files themselves are not touched.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Its pages cannot be shown: it is damaged.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep files that are no documents, too</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep original files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep watching in the background</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keep watching your folders?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Keywords</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of captions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Landed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Larger</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Larger files are left out, and counted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Largest file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Last changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Last edited</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Later</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Leave them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Left out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Library</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Library folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Library folder, where, open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Light, dark, or as the system has it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Log</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Longer reading is stopped; large files get more</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at every folder again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at everything every</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at everything now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at everything now, scan, rescan</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at it again now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Look at its details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Looking at the folder…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MB</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made with</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Make it available offline.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Many documents become one message</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Markdown text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Memory for one document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Minutes of editing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>More than {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Needs attention</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Needs the text recognition add-on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Needs the text recognition add-on (not installed)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Never</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next page or hit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next pane, pane before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No documents here yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>No folder is watched</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing gets past you from here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing has changed in the last seven days</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing is arriving</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing matches “{0}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing needs attention</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing new in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Nothing was deleted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Noticed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notifications</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notifications are off: click to switch them on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Notifications are on: click to switch them off</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Of the window, the tray and the messages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Office document with a password</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Older Office document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One message per folder, failures at once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only files that match one of these; empty: every document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only look at the documents</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only new ones from now on</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Only when something failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open Papertray</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open a copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open it and look at the pages that are named.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>OpenDocument sheet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>OpenDocument slides</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>OpenDocument text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PDF document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PDF made by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PDF version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PDF/A</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page numbers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pages without text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Papertray begins to watch in the tray</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Papertray cannot watch your folders now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Papertray is not allowed to read it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Papertray is not watching</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Papertray reads and keeps whatever lands in the folders you choose, and never touches the files themselves.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Path</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pause reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Placeholders of OneDrive and the like</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>PowerPoint slides</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Previous page or hit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Progress</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Publisher</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quit Papertray</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading at once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading it needed too much memory and was stopped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading it took too long and was stopped.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reading that needs more is stopped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recently changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recognise text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Recognise text on every page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Remove the filter {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Report</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reset this folder to the defaults</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Restore…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Resume ({0})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rich text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>SHA-256</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Same text as</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Save a copy without a password.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Scan every</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Scanning suits network drives that report no changes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search in everything</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Search settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Seen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Select a document to see what is in it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings of this folder…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings… (Ctrl+,)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settled</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show in Papertray</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show in the file manager</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show it in its folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show its text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show or hide the details (F9)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show the log</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Show them</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Some of its pages could not be read; the rest is here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Something went wrong in Papertray's window. Your documents are watched and kept as before. The report below helps to mend it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start in the tray</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Start when I log in</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Starting at login could not be changed: {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop watching</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop watching this folder…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stop watching “{0}”?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stored</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>SubRip captions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Subfolders too</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Subject</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>System</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>TSV table</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Take them all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tell me</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tell when documents have landed or failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text of the document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text of version {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Text recognition can read such pages.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>That many at once is too much: select at most {0} documents.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The disk or network gave an error while it was read.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The folder cannot be looked at now: {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The folder cannot be looked at: {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The library could not be read ({0}). The log has the details.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The library could not be read: {0}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The raw file of this version was not kept.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The raw file was not kept: the folder's setting says so.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reader crashed on it; nothing else was hurt.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reader gave up on it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The settings cannot be understood.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The settings of {0} are not saved.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tray icon brings the window back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no file manager to show “{0}” in.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no program to open “{0}” with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no room left for its copy.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no text in it: its pages are pictures or drawings.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no text to copy</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no text yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is no tray here: the window stays minimised.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>There is nothing to show of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>These keys</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>This has happened %Ln times.</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>This is Papertray's own library; what is in it is kept already.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>This is the beginning of a long text.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time for one document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Title it states</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Too many to add up</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Took</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Try again, or leave this file out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until I resume</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until tomorrow</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Versions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Versions and surroundings; nothing of your documents is in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Versions {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Views and folders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait before reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Wait until they are here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watch</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watch a folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watch a folder…</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watch everything below this folder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watch “{0}”?</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watched folders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Watches the folders where your documents land, and keeps, reads and finds them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>Watching %Ln folders</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>Watching has stopped by an unexpected error ({0}). The log has the details.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Web page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>WebVTT captions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happens to the watching</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was ignored, and why</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whatever lands in a watched folder appears here by itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whatever lands in this folder appears here by itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When a file is deleted from its folder, its versions stay here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When documents have landed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When watching by scanning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which files</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Which files, include, leave out, patterns</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Without opening the window</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Word document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Words, "a phrase", word*, OR, -word; and filters such as type:pdf, after:2024-08, folder:Minutes, status:failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Write a copy of version {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your files stay where they are; their copies, texts and history are kept here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a download or a temporary file</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a file of the operating system</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>a symbolic link</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>arriving</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>arriving · {0} so far</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>being looked through</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>cannot be kept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>could not be read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>damaged</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>deleted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>deleted · its versions are kept</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>disk full</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>documents, everything accounted for</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>in the cloud only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it lies in a folder whose name begins with “.”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>it was there before the folder was watched</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>its name begins with “.” or “~”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>kept, not read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>larger than the folder's limit</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>left out by a pattern</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>left out by “{0}”</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>needs a password</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no folder is watched yet</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no include pattern matches</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no permission</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no text in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no words in it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>not there since {0}; its documents stay</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>now</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>offline</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>offline since {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>open in another program</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>or drop a folder here</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>part {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>partly read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>paused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>paused until {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>read in {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading is paused</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading is paused until {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading part {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>reading {0} of {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>same text as another document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>same text as {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>search</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>sheet {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>slide {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>still changing</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>stored</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>taken</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>text changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>text cut</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the library itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the reader crashed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the same text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>this type is no document</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>tomorrow, {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>too much memory</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>took too long</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>version</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>version {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>version, Python, Qt</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waiting for its turn</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>waiting: {0}</source>
   <translation type="unfinished"></translation>
  </message>
  <message numerus="yes">
   <source>watching %Ln folders</source>
   <translation type="unfinished">
    <numerusform></numerusform>
    <numerusform></numerusform>
   </translation>
  </message>
  <message>
   <source>watching by events</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>watching by scanning</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>watching has stopped</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>where, open</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} (of the first files; there are more)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} (was {1})</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} Your answer is remembered; the settings can change it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} and {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} arriving</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} by {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} could not be written: {1}.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} for “{1}” in {2}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} from {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} h</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} h {1} min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} here, {1} in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} ignored</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} is offline</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} min</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} min {1} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} ms</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} of {1} read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} offline since {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} seen</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} stored</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0} waiting</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0}, all of them documents</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0}, everything is read</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>{0}: {1}, {2} other</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{0}” cannot be reached now: {1}</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>“{0}” is not in its folder any more. Its versions are kept: see “Versions”.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>… and {0} more</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
