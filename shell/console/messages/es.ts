import type { Messages } from './en.ts';

/** Spanish. */
export const es: Messages = {
  opening: (app) => `Abriendo ${app}`,
  back: 'Volver',
  quit: (app) => `Cerrar ${app}`,
  optional: 'opcional',
  show: 'Mostrar',
  hide: 'Ocultar',
  showField: (label) => `Mostrar ${label}`,
  hideField: (label) => `Ocultar ${label}`,
  diagnostics: 'Descargar diagnóstico',
  technicalDetails: 'Detalles técnicos',
  detailsOf: (title) => `Detalles de ${title}`,

  progress: {
    title: (app) => `Iniciando ${app}`,
    lead: 'Todo funciona en este equipo. Tardará un momento.',
  },

  wizard: {
    title: (app) => `Configurar ${app}`,
    lead: 'Sus respuestas se quedan en este equipo. Puede cambiarlas después en el panel de estado.',
    submit: 'Guardar e iniciar',
    isRequired: (label) => `Para iniciar hace falta: ${label}.`,
    typeFirst: 'Escriba primero una respuesta.',
    notSaved: 'No se pudieron guardar sus respuestas. Inténtelo de nuevo.',
    notValid: (help) => `Este valor no es válido. ${help}`,
    mustMatch: (format) => `Debe cumplir este patrón: ${format}.`,
    expectedForm: 'la forma esperada',
  },

  answers: {
    title: 'Sus respuestas',
    help: 'Escriba solo lo que quiera cambiar. Las partes de la aplicación que lo usan se reinician.',
    unchanged: 'Sin cambios',
    notGiven: 'Sin respuesta',
    submit: 'Guardar cambios',
    saved: 'Guardado.',
  },

  running: {
    title: (app) => `${app} está en marcha`,
    lead: 'Seguirá en marcha hasta que la cierre.',
    open: (app) => `Abrir ${app}`,
    healthAndQuit: 'Estado y cierre',
  },

  stopped: { title: (app) => `${app} se ha cerrado`, lead: 'Puede cerrar esta ventana.' },

  ended: {
    app: 'La aplicación',
    title: (app) => `${app} se ha cerrado`,
    closed: (app) => `${app} se cerró o terminó. Ábrala de nuevo; puede cerrar esta ventana.`,
    linkUsed: 'Este enlace ya no es válido. Inicie de nuevo la aplicación para obtener otro.',
  },

  recovered: {
    title: (app) => `${app} vuelve a funcionar`,
    lead: (app) => `Vuelva a la ventana de ${app}. Si muestra un error, recárguela.`,
    close: 'Cerrar esta ventana',
  },

  replaced: {
    title: (app) => `${app} se ha actualizado`,
    lead: (app, version) =>
      `La versión ${version} está instalada. Reinicie ${app} para usarla; sus datos se conservan. Guarde antes su trabajo.`,
    restart: 'Reiniciar ahora',
    fault: (app) => `No se pudo reiniciar ${app}. Ciérrela y ábrala de nuevo.`,
  },

  failure: {
    title: (app) => `${app} tiene un problema`,
    doesNotWork: (title) => `${title} no funciona.`,
    hasStopped: (app) => `${app} se detuvo inesperadamente.`,
    dataKept: 'Sus datos se conservan en este equipo.',
    advice:
      'Inicie de nuevo. Si no sirve, descargue el diagnóstico y envíelo a los autores de la aplicación.',
    again: 'Iniciar de nuevo',
    openHealth: 'Abrir el panel de estado',
    fault: (app) => `No se pudo iniciar de nuevo ${app}. Ciérrela y ábrala otra vez.`,
    endedWith: (ending) => `terminó con ${ending}`,
    exitCode: (code) => `código de salida ${code}`,
    lastLines: 'Últimas líneas del registro:',
  },

  health: {
    title: (app) => `Estado de ${app}`,
    starting: (app) => `${app} se está iniciando.`,
    ready: (app) => `${app} está lista.`,
    readyBut: (app, message) => `${app} está lista: ${message}.`,
    notReady: (app, states) => `${app} no está lista. ${states}`,
    replaced: (app, version) => `${app}: la versión ${version} está instalada. Ciérrela y ábrala de nuevo.`,
    restart: 'Iniciar de nuevo',
    restartOf: (title) => `Iniciar de nuevo ${title}`,
    restartFault: (title) => `No se pudo iniciar de nuevo ${title}.`,
    ports: 'Puertos',
    service: 'Servicio',
    name: 'Nombre',
    port: 'Puerto',
    copy: 'Copiar',
    copyPort: (port) => `Copiar el puerto ${port}`,
    copied: 'Copiado',
    support: 'Obtener ayuda',
    supportHelp: 'Un archivo con registros y estados, sin sus secretos.',
    licenses: 'Licencias',
    logs: 'Registros',
    language: 'Idioma',
    systemLanguage: 'El de este equipo',
  },

  logs: {
    of: 'Registro de',
    label: 'Registro',
    empty: 'El registro está vacío.',
    unreadable: 'El registro no se puede leer ahora.',
    showProbes: 'Mostrar comprobaciones de estado',
    search: 'Buscar',
    noMatch: 'Ninguna línea contiene este texto.',
    problemsOnly: 'Solo avisos y errores',
    follow: 'Seguir',
  },

  licenses: {
    title: (app) => `Licencias del software de ${app}`,
    label: 'Licencias',
    loading: 'Cargando',
    none: 'Esta aplicación se empaquetó sin la lista de sus licencias.',
    fault: (reason) =>
      `No se pueden mostrar las licencias: ${reason}. Están en el archivo NOTICE de la carpeta de la aplicación.`,
  },

  telemetry: {
    allow: 'Compartir telemetría con los autores de esta aplicación',
    send: 'Enviar ahora',
    recorded: (path) => `Los inicios, cierres y fallos se anotan en ${path}.`,
    notSent: 'Esta aplicación no los envía.',
    sentTo: (url) => `No contienen datos suyos y solo se envían a ${url} si usted lo acepta.`,
    notSaved: 'No se pudo guardar su elección. Inténtelo de nuevo.',
    sendFault: 'No se pudo enviar. Inténtelo más tarde.',
  },

  userTools: {
    title: 'Sus propios programas',
    help: 'La aplicación puede usar estos programas si los tiene instalados. Funciona sin ellos.',
    found: 'encontrado en este equipo',
    'not-found': 'no encontrado: lo que lo necesita no funciona hasta que lo instale',
    unknown: 'desconocido: un disco de este equipo no responde',
  },

  kinds: {
    database: 'Base de datos',
    cache: 'Caché',
    storage: 'Almacén de archivos',
    search: 'Búsqueda',
    'language-model': 'Modelo de lenguaje',
    browser: 'Navegador web',
    queue: 'Cola de mensajes',
    server: 'Servidor de la aplicación',
    interface: 'Interfaz',
    background: 'Tareas en segundo plano',
  },

  states: {
    waiting: 'En espera',
    'needs-secrets': 'Necesita una respuesta',
    migrating: 'Preparando sus datos',
    starting: 'Iniciando',
    ready: 'Listo',
    unhealthy: 'No responde',
    'backing-off': 'Iniciando de nuevo',
    stopping: 'Deteniendo',
    stopped: 'Detenido',
    failed: 'No funciona',
    skipped: 'No hace falta',
    scheduled: 'Espera su hora',
    other: 'Trabajando',
  },

  notes: {
    startsAfter: (titles) => `Se inicia después de: ${titles}`,
    needsAnswer: 'Necesita su respuesta para iniciar.',
    startedAgain: (cause) => `${cause} Se inicia de nuevo en un momento.`,
    notNeeded: 'Este equipo no lo necesita.',
    reportsProblem: 'Informa de un problema; vea los detalles.',
    lastExitCode: (code) => `último código de salida: ${code}`,
    lastSignal: (signal) => `última señal: ${signal}`,
    restarts: (count) => `reinicios: ${count}`,
  },

  causes: {
    noRoom: (need) => `${need}. Libere espacio y después inicie de nuevo.`,
    diskFull: 'El disco está lleno. Libere espacio.',
    portTaken:
      'Otro programa de este equipo usa una conexión que hace falta. Cierre otras aplicaciones y después inicie de nuevo.',
    fileMissing: 'Falta un archivo de la aplicación o está dañado. Instale de nuevo la aplicación.',
    notAllowed: 'No tiene permiso para usar un archivo o una carpeta que necesita.',
    noGpu: 'Necesita una tarjeta gráfica que este equipo no tiene.',
    memory: 'Necesitó más memoria de la permitida. Cierre otras aplicaciones y después inicie de nuevo.',
    processes: 'Inició más programas de los permitidos.',
    migration: 'No se pudieron preparar sus datos para esta versión de la aplicación.',
    slow: 'Tardó demasiado en iniciar.',
    silent: 'Dejó de responder.',
    stoppedEarly: 'Se detuvo mientras se iniciaba.',
    stopped: 'Se detuvo inesperadamente.',
    unknown: 'No funciona.',
  },
};
