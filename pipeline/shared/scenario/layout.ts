/** Where a scenario describes itself, relative to its folder. */
export const serviceConfigPath = '.vrooli/service.json';

/** Usual folders of an API and of a user interface, best first. */
export const apiFolders = ['api', 'server', 'backend'];
export const uiFolders = ['ui', 'web', 'frontend', 'client'];

/** Folders of a user interface that may hold pages which are shipped as they are. */
export const pageFolders = ['.', 'public', 'src', 'static', 'www'];
