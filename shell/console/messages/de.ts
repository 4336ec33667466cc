import type { Messages } from './en.ts';

/** German. */
export const de: Messages = {
  opening: (app) => `${app} wird geöffnet`,
  back: 'Zurück',
  quit: (app) => `${app} beenden`,
  optional: 'optional',
  show: 'Anzeigen',
  hide: 'Verbergen',
  showField: (label) => `${label} anzeigen`,
  hideField: (label) => `${label} verbergen`,
  diagnostics: 'Diagnose herunterladen',
  technicalDetails: 'Technische Details',
  detailsOf: (title) => `Details zu ${title}`,

  progress: {
    title: (app) => `${app} wird gestartet`,
    lead: 'Alles läuft auf diesem Computer. Das dauert einen Moment.',
  },

  wizard: {
    title: (app) => `${app} einrichten`,
    lead: 'Ihre Antworten bleiben auf diesem Computer. Sie können sie später in der Zustandsansicht ändern.',
    submit: 'Speichern und starten',
    isRequired: (label) => `${label} wird zum Starten benötigt.`,
    typeFirst: 'Geben Sie zuerst eine Antwort ein.',
    notSaved: 'Ihre Antworten konnten nicht gespeichert werden. Versuchen Sie es noch einmal.',
    notValid: (help) => `Dieser Wert ist nicht gültig. ${help}`,
    mustMatch: (format) => `Er muss diesem Muster entsprechen: ${format}.`,
    expectedForm: 'die erwartete Form',
  },

  answers: {
    title: 'Ihre Antworten',
    help: 'Geben Sie nur ein, was Sie ändern möchten. Die Teile der App, die es verwenden, starten neu.',
    unchanged: 'Unverändert',
    notGiven: 'Nicht angegeben',
    submit: 'Änderungen speichern',
    saved: 'Gespeichert.',
  },

  running: {
    title: (app) => `${app} läuft`,
    lead: 'Die App läuft, bis Sie sie beenden.',
    open: (app) => `${app} öffnen`,
    healthAndQuit: 'Zustand und Beenden',
  },

  stopped: { title: (app) => `${app} wurde beendet`, lead: 'Sie können dieses Fenster schließen.' },

  ended: {
    app: 'Die App',
    title: (app) => `${app} wurde beendet`,
    closed: (app) =>
      `${app} wurde geschlossen oder ist beendet. Öffnen Sie die App erneut; dieses Fenster können Sie schließen.`,
    linkUsed: 'Dieser Link ist nicht mehr gültig. Starten Sie die App erneut, um einen neuen zu erhalten.',
  },

  recovered: {
    title: (app) => `${app} funktioniert wieder`,
    lead: (app) =>
      `Gehen Sie zum Fenster von ${app} zurück. Wenn dort ein Fehler steht, laden Sie die Seite neu.`,
    close: 'Dieses Fenster schließen',
  },

  replaced: {
    title: (app) => `${app} wurde aktualisiert`,
    lead: (app, version) =>
      `Version ${version} ist installiert. Starten Sie ${app} neu, um sie zu verwenden; Ihre Daten bleiben erhalten. Speichern Sie zuerst Ihre Arbeit.`,
    restart: 'Jetzt neu starten',
    fault: (app) =>
      `${app} konnte nicht neu gestartet werden. Beenden Sie die App und öffnen Sie sie erneut.`,
  },

  failure: {
    title: (app) => `${app} hat ein Problem`,
    doesNotWork: (title) => `${title} funktioniert nicht.`,
    hasStopped: (app) => `${app} wurde unerwartet beendet.`,
    dataKept: 'Ihre Daten bleiben auf diesem Computer erhalten.',
    advice:
      'Starten Sie erneut. Wenn das nicht hilft, laden Sie die Diagnose herunter und senden Sie sie an die Hersteller der App.',
    again: 'Erneut starten',
    openHealth: 'Zustandsansicht öffnen',
    fault: (app) =>
      `${app} konnte nicht erneut gestartet werden. Beenden Sie die App und öffnen Sie sie noch einmal.`,
    endedWith: (ending) => `beendet mit ${ending}`,
    exitCode: (code) => `Exit-Code ${code}`,
    lastLines: 'Letzte Zeilen des Protokolls:',
  },

  health: {
    title: (app) => `Zustand von ${app}`,
    starting: (app) => `${app} wird gestartet.`,
    ready: (app) => `${app} ist bereit.`,
    readyBut: (app, message) => `${app} ist bereit: ${message}.`,
    notReady: (app, states) => `${app} ist nicht bereit. ${states}`,
    replaced: (app, version) =>
      `${app}: Version ${version} ist installiert. Beenden Sie die App und öffnen Sie sie erneut.`,
    restart: 'Erneut starten',
    restartOf: (title) => `${title} erneut starten`,
    restartFault: (title) => `${title} konnte nicht erneut gestartet werden.`,
    ports: 'Ports',
    service: 'Dienst',
    name: 'Name',
    port: 'Port',
    copy: 'Kopieren',
    copyPort: (port) => `Port ${port} kopieren`,
    copied: 'Kopiert',
    support: 'Hilfe erhalten',
    supportHelp: 'Ein Archiv der Protokolle und Zustände, ohne Ihre Geheimnisse.',
    licenses: 'Lizenzen',
    logs: 'Protokolle',
    language: 'Sprache',
    systemLanguage: 'Wie dieser Computer',
  },

  logs: {
    of: 'Protokoll von',
    label: 'Protokoll',
    empty: 'Das Protokoll ist leer.',
    unreadable: 'Das Protokoll kann jetzt nicht gelesen werden.',
    showProbes: 'Zustandsprüfungen anzeigen',
    search: 'Suchen',
    noMatch: 'Keine Zeile enthält diesen Text.',
    problemsOnly: 'Nur Warnungen und Fehler',
    follow: 'Mitlaufen',
  },

  licenses: {
    title: (app) => `Lizenzen der Software in ${app}`,
    label: 'Lizenzen',
    loading: 'Wird geladen',
    none: 'Diese App wurde ohne eine Liste ihrer Lizenzen gepackt.',
    fault: (reason) =>
      `Die Lizenzen können nicht angezeigt werden: ${reason}. Sie stehen in der Datei NOTICE im Ordner der App.`,
  },

  telemetry: {
    allow: 'Nutzungsdaten mit den Herstellern dieser App teilen',
    send: 'Jetzt senden',
    recorded: (path) => `Starts, Beendigungen und Fehler werden in ${path} aufgezeichnet.`,
    notSent: 'Diese App sendet sie nicht.',
    sentTo: (url) =>
      `Sie enthalten keine Ihrer Daten und werden nur mit Ihrer Zustimmung an ${url} gesendet.`,
    notSaved: 'Ihre Wahl konnte nicht gespeichert werden. Versuchen Sie es noch einmal.',
    sendFault: 'Sie konnten nicht gesendet werden. Versuchen Sie es später noch einmal.',
  },

  userTools: {
    title: 'Ihre eigenen Programme',
    help: 'Die App kann diese Programme verwenden, wenn Sie sie installiert haben. Sie funktioniert auch ohne sie.',
    found: 'auf diesem Computer gefunden',
    'not-found': 'nicht gefunden: was es braucht, funktioniert erst, wenn Sie es installieren',
    unknown: 'nicht bekannt: ein Datenträger dieses Computers antwortet nicht',
  },

  kinds: {
    database: 'Datenbank',
    cache: 'Zwischenspeicher',
    storage: 'Dateispeicher',
    search: 'Suche',
    'language-model': 'Sprachmodell',
    browser: 'Webbrowser',
    queue: 'Nachrichtenwarteschlange',
    server: 'App-Server',
    interface: 'Oberfläche',
    background: 'Hintergrundaufgaben',
  },

  states: {
    waiting: 'Wartet',
    'needs-secrets': 'Braucht eine Antwort',
    migrating: 'Bereitet seine Daten vor',
    starting: 'Startet',
    ready: 'Bereit',
    unhealthy: 'Antwortet nicht',
    'backing-off': 'Startet erneut',
    stopping: 'Wird beendet',
    stopped: 'Beendet',
    failed: 'Funktioniert nicht',
    skipped: 'Nicht benötigt',
    scheduled: 'Wartet auf seine Zeit',
    other: 'Arbeitet',
  },

  notes: {
    startsAfter: (titles) => `Startet nach: ${titles}`,
    needsAnswer: 'Zum Starten wird Ihre Antwort benötigt.',
    startedAgain: (cause) => `${cause} Gleich wird erneut gestartet.`,
    notNeeded: 'Dieser Computer benötigt das nicht.',
    reportsProblem: 'Es wird ein Problem gemeldet; siehe Details.',
    lastExitCode: (code) => `letzter Exit-Code: ${code}`,
    lastSignal: (signal) => `letztes Signal: ${signal}`,
    restarts: (count) => `Neustarts: ${count}`,
  },

  causes: {
    noRoom: (need) => `${need}. Schaffen Sie dort Platz und starten Sie erneut.`,
    diskFull: 'Der Datenträger ist voll. Schaffen Sie dort Platz.',
    portTaken:
      'Ein anderes Programm auf diesem Computer benutzt eine Verbindung, die benötigt wird. Schließen Sie andere Apps und starten Sie erneut.',
    fileMissing: 'Eine Datei der App fehlt oder ist beschädigt. Installieren Sie die App erneut.',
    notAllowed: 'Eine benötigte Datei oder ein benötigter Ordner darf nicht verwendet werden.',
    noGpu: 'Es wird eine Grafikkarte benötigt, die dieser Computer nicht hat.',
    memory: 'Es wurde mehr Speicher benötigt als erlaubt. Schließen Sie andere Apps und starten Sie erneut.',
    processes: 'Es wurden mehr Programme gestartet als erlaubt.',
    migration: 'Die Daten konnten nicht für diese Version der App vorbereitet werden.',
    slow: 'Der Start hat zu lange gedauert.',
    silent: 'Es kam keine Antwort mehr.',
    stoppedEarly: 'Der Start wurde abgebrochen.',
    stopped: 'Unerwartet beendet.',
    unknown: 'Es funktioniert nicht.',
  },
};
