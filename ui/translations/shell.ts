<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start my agency…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this file thoroughly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Integrity Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Opening {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace (*.zi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} · {instrument}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened for reading only: somebody else is working on this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) stayed as they are, since somebody went on from them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file was made by an older program and was brought up to date. The original is kept as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start – Integrity Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} {year} – Integrity Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is sound: every entry and every document was re-computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Integrity Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrity Zone {version}

A pre-assessment. The Minister grants the predicate after TPN&apos;s evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Sheet of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <extracomment>Content narrower than this, at 100 %, turns the sidebar into a rail. path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewAgencyDialog</name>
    <message>
        <source>Start my agency</source>
        <extracomment>name, number of the area; None for the coordinator</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. Dinas Perhubungan Kabupaten …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as your region numbers its agencies; may stay empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of the agency; it stands on every document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there already. Choose another place or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team (may be filled in later)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace (*.zi)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <extracomment>its key, its kind or where it is more to find it by, lower case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, command, code or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Try a code such as A.I.5 or a word of the question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written beside every change you make, so that the team sees who did what. There is no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Look for it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {file} from this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from this list; the file stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>percent whether blanks are left out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave unanswered indicators out of the mean, as the circulating workbook does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it an unanswered indicator counts 0, which is the cautious reading.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sample</source>
        <extracomment>Page -&gt; its icon, in the order of the sidebar. PageKey</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year} · target {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Integrity Zone</source>
        <extracomment>path path of a recent file that is not where it was path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declaration and self-assessment towards WBK and WBBM. Works offline; the data stays on your computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A licensing office with 104 of 113 answered and one area short. Change what you like; it can never be sent as real data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start my agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and code, kind, target WBK or WBBM, year, and six area groups. About three minutes; everything can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace (.zi) from this computer or a flash drive. It is checked before it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can also be dragged into this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files you open stand here, the last one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {of} answered · {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not where it was: is a drive missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short guide (F1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ready</source>
        <extracomment>How long a success is told, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline: no data is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working on this laptop; click to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks count 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <extracomment>Under this nothing is shown, in milliseconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was kept of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence lacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinator</source>
        <extracomment>Keys of `Person.role`, in the order offered.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TPI reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service office (dinas)</source>
        <extracomment>Keys of `WorkUnit.kind`, in the order offered.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency (badan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subdistrict (kecamatan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital (RSUD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical unit (UPT/UPTD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
