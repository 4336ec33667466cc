// The executable of an application bundle on macOS. The system expects a Mach-O file there; what it starts is start.sh of the bundle.
#include <limits.h>
#include <mach-o/dyld.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHELL "/bin/sh"
#define START "/../Resources/start.sh"

static int fail(const char *what) {
  perror(what);
  return 127;
}

int main(int argc, char *argv[]) {
  char path[PATH_MAX];
  char self[PATH_MAX];
  char start[PATH_MAX + sizeof START];
  uint32_t size = sizeof path;
  if (_NSGetExecutablePath(path, &size) != 0 || realpath(path, self) == NULL) return fail("the path of this program");
  char *name = strrchr(self, '/');
  if (name == NULL) return fail("the folder of this program");
  *name = '\0';
  snprintf(start, sizeof start, "%s%s", self, START);
  char **arguments = calloc((size_t)argc + 2, sizeof *arguments);
  if (arguments == NULL) return fail("memory");
  arguments[0] = SHELL;
  arguments[1] = start;
  for (int index = 1; index < argc; index++) arguments[index + 1] = argv[index];
  execv(SHELL, arguments);
  return fail(SHELL);
}
