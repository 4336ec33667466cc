/*
 * Starts an installed app on Windows and waits for it: `<App>.exe` without a console window, and the same for terminals (CONSOLE).
 * Packaging writes the resource `LAUNCH` of each app: UTF-16 lines `title`, `control` (names of commands), `ctl` and `start` (words of a
 * command, separated by tabs). A word that begins with a dot is a path relative to the folder of this program.
 * It uses no C library: kernel32 and user32 only, which Windows loads from its own folder.
 */
#define WIN32_LEAN_AND_MEAN
#define UNICODE
#include <windows.h>

enum { longest = 32768 };

/** A text that grows; it is never longer than a command line of Windows. */
typedef struct {
  WCHAR text[longest];
  DWORD length;
  BOOL isCut;
} Text;

static Text folder, command, program, message;

static void add(Text *to, WCHAR character) {
  if (to->length + 1 < longest) to->text[to->length++] = character;
  else to->isCut = TRUE;
  to->text[to->length] = 0;
}

static void addText(Text *to, const WCHAR *text) {
  while (*text) add(to, *text++);
}

static void addSlice(Text *to, const WCHAR *from, const WCHAR *end) {
  while (from < end) add(to, *from++);
}

/** A word that CommandLineToArgvW and the C library of Microsoft read as the same text. */
static void addQuoted(Text *to, const WCHAR *word) {
  DWORD backslashes = 0;
  add(to, '"');
  for (; *word; word++) {
    if (*word == '\\') {
      backslashes++;
      continue;
    }
    DWORD count = *word == '"' ? backslashes * 2 + 1 : backslashes;
    for (; count > 0; count--) add(to, '\\');
    backslashes = 0;
    add(to, *word);
  }
  for (; backslashes > 0; backslashes--) addText(to, L"\\\\");
  add(to, '"');
}

static BOOL isSpace(WCHAR character) { return character == ' ' || character == '\t'; }

/** The arguments of this program as they were written: what follows its name. */
static const WCHAR *findArguments(const WCHAR *line) {
  BOOL isQuoted = FALSE;
  for (; *line && (isQuoted || !isSpace(*line)); line++) {
    if (*line == '"') isQuoted = !isQuoted;
  }
  while (isSpace(*line)) line++;
  return line;
}

static BOOL isLineEnd(WCHAR character) { return character == 0 || character == '\n'; }

/** The start of a line of the resource, which ends with 0. */
static const WCHAR *findLine(const WCHAR *text, int line) {
  while (line > 0 && *text) {
    if (*text++ == '\n') line--;
  }
  return text;
}

/** Whether the first of some arguments is a word of a line. */
static BOOL isInLine(const WCHAR *line, const WCHAR *arguments) {
  const WCHAR *end = arguments;
  while (*end && !isSpace(*end)) end++;
  if (end == arguments) return FALSE;
  while (!isLineEnd(*line)) {
    const WCHAR *at = arguments;
    while (at < end && *line == *at) line++, at++;
    if (at == end && (*line == '\t' || isLineEnd(*line))) return TRUE;
    while (!isLineEnd(*line) && *line != '\t') line++;
    if (*line == '\t') line++;
  }
  return FALSE;
}

/** The folder of this program, with a separator at its end. */
static void findFolder(void) {
  DWORD length = GetModuleFileNameW(NULL, folder.text, longest);
  while (length > 0 && folder.text[length - 1] != '\\') length--;
  folder.length = length;
  folder.text[length] = 0;
}

/** The folder of the file that a symbolic link to this program leads to. */
static void followLink(void) {
  static WCHAR target[longest];
  static WCHAR name[longest];
  if (GetModuleFileNameW(NULL, name, longest) == 0) return;
  HANDLE file = CreateFileW(name, 0, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL, OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return;
  DWORD length = GetFinalPathNameByHandleW(file, target, longest, FILE_NAME_NORMALIZED);
  CloseHandle(file);
  if (length == 0 || length >= longest) return;
  const WCHAR *from = target;
  if (target[4] && target[5] == ':') from += 4;
  else if (target[4] == 'U' && target[7] == '\\') target[6] = '\\', from += 6;
  folder.length = 0;
  addText(&folder, from);
  while (folder.length > 0 && folder.text[folder.length - 1] != '\\') folder.length--;
  folder.text[folder.length] = 0;
}

/** A path without dots: the runtime compares it with its own. */
static void addPath(Text *to, const WCHAR *word) {
  static Text relative;
  static WCHAR full[longest];
  relative.length = 0;
  addText(&relative, folder.text);
  addText(&relative, word);
  DWORD length = GetFullPathNameW(relative.text, longest, full, NULL);
  addText(to, length == 0 || length >= longest ? relative.text : full);
}

/** Writes the command of a line into `program` and `command`. */
static void planCommand(const WCHAR *line, const WCHAR *arguments) {
  static Text word, value;
  program.length = command.length = 0;
  command.isCut = FALSE;
  while (!isLineEnd(*line)) {
    const WCHAR *end = line;
    while (!isLineEnd(*end) && *end != '\t') end++;
    word.length = value.length = 0;
    addSlice(&word, line, end);
    if (*word.text == '.') addPath(&value, word.text);
    else addText(&value, word.text);
    if (program.length == 0) addText(&program, value.text);
    else add(&command, ' ');
    addQuoted(&command, value.text);
    line = *end == '\t' ? end + 1 : end;
  }
  if (*arguments) {
    add(&command, ' ');
    addText(&command, arguments);
  }
}

/** A handle that the app can use: the one of this program, or one that discards. */
static HANDLE toHandle(DWORD name) {
  static SECURITY_ATTRIBUTES inheritable = {sizeof inheritable, NULL, TRUE};
  HANDLE handle = GetStdHandle(name);
  if (handle != NULL && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN) {
    SetHandleInformation(handle, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
    return handle;
  }
  DWORD access = name == STD_INPUT_HANDLE ? GENERIC_READ : GENERIC_WRITE;
  return CreateFileW(L"NUL", access, FILE_SHARE_READ | FILE_SHARE_WRITE, &inheritable, OPEN_EXISTING, 0, NULL);
}

static void writeError(const Text *text) {
  static char bytes[longest];
  HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
  DWORD written;
  int length = WideCharToMultiByte(CP_UTF8, 0, text->text, (int)text->length, bytes, longest - 1, NULL, NULL);
  bytes[length++] = '\n';
  if (out != NULL && out != INVALID_HANDLE_VALUE) WriteFile(out, bytes, (DWORD)length, &written, NULL);
}

/** Says why the app does not start, and ends with 1. */
static void fail(const WCHAR *title, const WCHAR *reason, const WCHAR *remedy) {
  message.length = 0;
  addText(&message, title);
  addText(&message, L" cannot be started.\n\n");
  addText(&message, reason);
  addText(&message, L"\n\n");
  addText(&message, remedy);
  writeError(&message);
#ifndef CONSOLE
  MessageBoxW(NULL, message.text, title, MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#endif
  ExitProcess(1);
}

static void failToStart(const WCHAR *title, DWORD error) {
  static Text reason;
  static WCHAR system[1024];
  DWORD flags = FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;
  DWORD length = FormatMessageW(flags, NULL, error, 0, system, 1024, NULL);
  while (length > 0 && (system[length - 1] == '\n' || system[length - 1] == '\r')) system[--length] = 0;
  reason.length = 0;
  addText(&reason, program.text);
  if (length > 0) {
    addText(&reason, L"\n");
    addText(&reason, system);
  }
  fail(title, reason.text, L"Install the app again, or start it from the folder in which all of its files are.");
}

static BOOL createApp(PROCESS_INFORMATION *process) {
  STARTUPINFOW startup = {.cb = sizeof startup, .dwFlags = STARTF_USESTDHANDLES};
  startup.hStdInput = toHandle(STD_INPUT_HANDLE);
  startup.hStdOutput = toHandle(STD_OUTPUT_HANDLE);
  startup.hStdError = toHandle(STD_ERROR_HANDLE);
#ifdef CONSOLE
  DWORD flags = 0;
#else
  // The app has a console without a window, which the programs that it starts use too.
  DWORD flags = CREATE_NO_WINDOW;
#endif
  return CreateProcessW(program.text, command.text, NULL, NULL, TRUE, flags, NULL, NULL, &startup, process);
}

#ifdef CONSOLE
/** Ctrl+C reaches the app too; this program waits until the app has ended. */
static BOOL WINAPI keepWaiting(DWORD event) { return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT; }
#endif

/** Whether the first of some arguments is a word. */
static BOOL isFirst(const WCHAR *arguments, const WCHAR *word) {
  while (*word && *word == *arguments) word++, arguments++;
  return *word == 0 && (*arguments == 0 || isSpace(*arguments));
}

/** Whether no process runs the program of the runtime: Windows refuses writes to the file of a running program. */
static BOOL isStopped(void) {
  HANDLE file = CreateFileW(program.text, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL,
                            OPEN_EXISTING, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) return GetLastError() == ERROR_FILE_NOT_FOUND || GetLastError() == ERROR_PATH_NOT_FOUND;
  CloseHandle(file);
  return TRUE;
}

/**
 * For installers, `--stop-app`: announces the removal of the installation, which its running app reads, and waits at most 40 seconds until
 * the app has ended. Ends with 0 when no program of it runs any more.
 */
static void stopApp(void) {
  static Text announcement;
  DWORD written;
  BOOL stopped = isStopped();
  addText(&announcement, program.text);
  while (announcement.length > 0 && announcement.text[announcement.length - 1] != '\\') announcement.length--;
  addText(&announcement, L"maintenance");
  if (stopped) ExitProcess(0);
  HANDLE file = CreateFileW(announcement.text, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL, CREATE_ALWAYS, 0, NULL);
  if (file == INVALID_HANDLE_VALUE) ExitProcess(1);
  WriteFile(file, "remove\n", 7, &written, NULL);
  CloseHandle(file);
  for (int waited = 0; !stopped && waited < 160; waited++) {
    Sleep(250);
    stopped = isStopped();
  }
  DeleteFileW(announcement.text);
  ExitProcess(stopped ? 0 : 1);
}

static const WCHAR *readLaunch(void) {
  static Text launch;
  HRSRC resource = FindResourceW(NULL, L"LAUNCH", (LPCWSTR)RT_RCDATA);
  HGLOBAL loaded = resource == NULL ? NULL : LoadResource(NULL, resource);
  const WCHAR *bytes = loaded == NULL ? NULL : LockResource(loaded);
  if (bytes == NULL) fail(L"The app", L"This program does not say what it starts.", L"Install the app again.");
  addSlice(&launch, bytes, bytes + SizeofResource(NULL, resource) / sizeof(WCHAR));
  return launch.text;
}

void start(void) {
  static Text title;
  PROCESS_INFORMATION process;
  MSG pending;
  DWORD code = 1;
  const WCHAR *launch = readLaunch();
  const WCHAR *arguments = findArguments(GetCommandLineW());
  const WCHAR *line = findLine(launch, isInLine(findLine(launch, 1), arguments) ? 2 : 3);
  addSlice(&title, launch, findLine(launch, 1) - 1);
  findFolder();
  planCommand(line, arguments);
  if (isFirst(arguments, L"--stop-app")) stopApp();
  if (GetFileAttributesW(program.text) == INVALID_FILE_ATTRIBUTES) {
    followLink();
    planCommand(line, arguments);
  }
  if (command.isCut)
    fail(title.text, L"Its arguments are longer than Windows allows.", L"Start it with fewer or shorter arguments.");
#ifdef CONSOLE
  (void)pending;
  SetConsoleCtrlHandler(keepWaiting, TRUE);
#else
  // Ends the pointer's sign of a program that starts.
  PostThreadMessageW(GetCurrentThreadId(), WM_NULL, 0, 0);
  GetMessageW(&pending, NULL, 0, 0);
  AllowSetForegroundWindow(ASFW_ANY);
#endif
  if (!createApp(&process)) failToStart(title.text, GetLastError());
  CloseHandle(process.hThread);
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &code);
  ExitProcess(code);
}
