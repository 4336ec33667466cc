/** The path of the service config, relative to the scenario's folder. */
export const serviceConfigPath = '.vrooli/service.json';

/** Usual folders of an API and of a user interface, best first. */
export const apiFolders = ['api', 'server', 'backend'];
export const uiFolders = ['ui', 'web', 'frontend', 'client'];

/** Folders of a user interface that can contain pages which are shipped unchanged. */
export const pageFolders = ['.', 'public', 'src', 'static', 'www'];
