/** The texts of the console in English. The other languages have the same keys: `Messages` is the type of this object. */
export const en = {
  opening: (app: string) => `Opening ${app}`,
  back: 'Back',
  quit: (app: string) => `Quit ${app}`,
  optional: 'optional',
  show: 'Show',
  hide: 'Hide',
  showField: (label: string) => `Show ${label}`,
  hideField: (label: string) => `Hide ${label}`,
  diagnostics: 'Download diagnostics',
  technicalDetails: 'Technical details',
  detailsOf: (title: string) => `Details of ${title}`,

  progress: {
    title: (app: string) => `Starting ${app}`,
    lead: 'Everything runs on this computer. This takes a moment.',
  },

  wizard: {
    title: (app: string) => `Set up ${app}`,
    lead: 'Your answers stay on this computer. You can change them later in the health panel.',
    submit: 'Save and start',
    isRequired: (label: string) => `${label} is required to start.`,
    typeFirst: 'Type an answer first.',
    notSaved: 'Your answers could not be saved. Try again.',
    notValid: (help: string) => `This value is not valid. ${help}`,
    mustMatch: (format: string) => `It must match ${format}.`,
    expectedForm: 'the expected form',
  },

  answers: {
    title: 'Your answers',
    help: 'Type only what you want to change. The parts of the app that use it start again.',
    unchanged: 'Unchanged',
    notGiven: 'Not given',
    submit: 'Save changes',
    saved: 'Saved.',
  },

  running: {
    title: (app: string) => `${app} is running`,
    lead: 'It runs until you quit it.',
    open: (app: string) => `Open ${app}`,
    healthAndQuit: 'Health and quit',
  },

  stopped: { title: (app: string) => `${app} has stopped`, lead: 'You can close this window.' },

  ended: {
    app: 'The app',
    title: (app: string) => `${app} has ended`,
    closed: (app: string) => `${app} was closed or has ended. Open it again; you can close this window.`,
    linkUsed: 'This link is no longer valid. Start the app again to get a new one.',
  },

  recovered: {
    title: (app: string) => `${app} works again`,
    lead: (app: string) => `Go back to the window of ${app}. If it shows an error, reload it.`,
    close: 'Close this window',
  },

  replaced: {
    title: (app: string) => `${app} was updated`,
    lead: (app: string, version: string) =>
      `Version ${version} is installed. Restart ${app} to use it; your data stays. Save what you are working on first.`,
    restart: 'Restart now',
    fault: (app: string) => `${app} could not be restarted. Quit it and open it again.`,
  },

  failure: {
    title: (app: string) => `${app} has a problem`,
    doesNotWork: (title: string) => `${title} does not work.`,
    hasStopped: (app: string) => `${app} has stopped unexpectedly.`,
    dataKept: 'Your data is kept on this computer.',
    advice:
      'Start it again. If that does not help, download the diagnostics and send them to the makers of the app.',
    again: 'Start again',
    openHealth: 'Open the health panel',
    fault: (app: string) => `${app} could not be started again. Quit it and open it once more.`,
    endedWith: (ending: string) => `ended with ${ending}`,
    exitCode: (code: number) => `exit code ${code}`,
    lastLines: 'Last lines of the log:',
  },

  health: {
    title: (app: string) => `Health of ${app}`,
    starting: (app: string) => `${app} is starting.`,
    ready: (app: string) => `${app} is ready.`,
    readyBut: (app: string, message: string) => `${app} is ready: ${message}.`,
    notReady: (app: string, states: string) => `${app} is not ready. ${states}`,
    replaced: (app: string, version: string) =>
      `${app}: version ${version} is installed. Quit it and open it again.`,
    restart: 'Start again',
    restartOf: (title: string) => `Start again: ${title}`,
    restartFault: (title: string) => `${title} could not be started again.`,
    ports: 'Ports',
    service: 'Service',
    name: 'Name',
    port: 'Port',
    copy: 'Copy',
    copyPort: (port: string) => `Copy port ${port}`,
    copied: 'Copied',
    support: 'Get support',
    supportHelp: 'An archive of logs and states, without your secrets.',
    licenses: 'Licenses',
    logs: 'Logs',
    language: 'Language',
    systemLanguage: 'As this computer',
  },

  logs: {
    of: 'Log of',
    label: 'Log',
    empty: 'The log is empty.',
    unreadable: 'The log cannot be read now.',
    showProbes: 'Show health checks',
    search: 'Search',
    noMatch: 'No line contains this text.',
    problemsOnly: 'Only warnings and errors',
    follow: 'Follow',
  },

  licenses: {
    title: (app: string) => `Licenses of the software in ${app}`,
    label: 'Licenses',
    loading: 'Loading',
    none: 'This app was packaged without a list of its licenses.',
    fault: (reason: string) =>
      `The licenses cannot be shown: ${reason}. They are in the file NOTICE in the folder of the app.`,
  },

  telemetry: {
    allow: 'Share telemetry with the makers of this app',
    send: 'Send now',
    recorded: (path: string) => `Starts, stops and failures are recorded in ${path}.`,
    notSent: 'This app does not send them.',
    sentTo: (url: string) => `They contain none of your data and are sent to ${url} only when you agree.`,
    notSaved: 'Your choice could not be saved. Try again.',
    sendFault: 'It could not be sent. Try again later.',
  },

  userTools: {
    title: 'Your own programs',
    help: 'The app can use these programs where you have installed them. It works without them.',
    found: 'found on this computer',
    'not-found': 'not found: what needs it does not work until you install it',
    unknown: 'not known: a disk of this computer does not answer',
  },

  /** Titles of services that have none of their own, by kind. */
  kinds: {
    database: 'Database',
    cache: 'Cache',
    storage: 'File storage',
    search: 'Search',
    'language-model': 'Language model',
    browser: 'Web browser',
    queue: 'Message queue',
    server: 'App server',
    interface: 'Interface',
    background: 'Background tasks',
  },

  states: {
    waiting: 'Waiting',
    'needs-secrets': 'Needs an answer',
    migrating: 'Preparing its data',
    starting: 'Starting',
    ready: 'Ready',
    unhealthy: 'Not answering',
    'backing-off': 'Starting again',
    stopping: 'Stopping',
    stopped: 'Stopped',
    failed: 'Not working',
    skipped: 'Not needed',
    scheduled: 'Waits for its time',
    other: 'Working',
  },

  notes: {
    startsAfter: (titles: string) => `Starts after: ${titles}`,
    needsAnswer: 'It needs your answer to start.',
    startedAgain: (cause: string) => `${cause} It is started again in a moment.`,
    notNeeded: 'This computer does not need it.',
    reportsProblem: 'It reports a problem; see the details.',
    lastExitCode: (code: number) => `last exit code: ${code}`,
    lastSignal: (signal: string) => `last signal: ${signal}`,
    restarts: (count: number) => `restarts: ${count}`,
  },

  causes: {
    /** `need`: a sentence of the runtime about the space that is needed, such as "Notes needs 1.2 GB of free disk space, and / has 0.8 GB". */
    noRoom: (need: string) => `${need}. Make room on it, then start again.`,
    diskFull: 'The disk is full. Make room on it.',
    portTaken:
      'Another program on this computer uses a connection that it needs. Close other apps, then start again.',
    fileMissing: 'A file of the app is missing or damaged. Install the app again.',
    notAllowed: 'It may not use a file or folder that it needs.',
    noGpu: 'It needs a graphics card that this computer does not have.',
    memory: 'It needed more memory than it may use. Close other apps, then start again.',
    processes: 'It started more programs than it may.',
    migration: 'Its data could not be prepared for this version of the app.',
    slow: 'It took too long to start.',
    silent: 'It no longer answered.',
    stoppedEarly: 'It stopped while it was starting.',
    stopped: 'It stopped unexpectedly.',
    unknown: 'It does not work.',
  },
};

/** The keys and parameters of every language. */
export type Messages = typeof en;
