/**
 * The script in the frozen executable. It runs what start.json names as `python` would: a file, a module or a command of an installed
 * package, with the code of the scenario and its packages as files beside the executable. A child process that the program starts with
 * `sys.executable` is given the words of a `python` command line, so the first start leaves a mark in the environment; a caller that
 * wants a `python` sets the mark to that word.
 */
export const startProgram = `import json
import multiprocessing
import os
import sys

MARK = 'BUNDLED_PYTHON'


def read_plan():
    with open(os.path.join(sys._MEIPASS, 'start.json'), encoding='utf-8') as file:
        return json.load(file)


def add_code(home, plan):
    import site

    for folder in reversed(plan['paths']):
        sys.path.insert(0, os.path.normpath(os.path.join(home, folder)))
    site.addsitedir(os.path.join(home, 'lib'))


def run_command(name, arguments):
    from importlib import metadata

    found = list(metadata.entry_points(group='console_scripts', name=name))
    if not found:
        sys.exit(f'{name}: no installed package has a command of this name')
    sys.argv = [name, *arguments]
    sys.exit(found[0].load()())


def find_file(name, plan, home):
    places = [os.path.normpath(os.path.join(home, folder, name)) for folder in plan['paths']]
    return next((path for path in [name, *places] if os.path.exists(path)), name)


def run_words(words, plan, home):
    import runpy

    while words and words[0].startswith('-') and words[0] not in ('-m', '-c'):
        takes_value = words[0] in ('-W', '-X')
        words = words[2 if takes_value else 1 :]
    if not words:
        sys.exit('a script is needed: the interpreter of an app has no interactive mode')
    if words[0] == '-c':
        import __main__

        sys.argv = ['-c', *words[2:]]
        exec(compile(words[1], '<string>', 'exec'), __main__.__dict__)
    elif words[0] == '-m':
        sys.argv = words[1:]
        runpy.run_module(words[1], run_name='__main__', alter_sys=True)
    else:
        words = [find_file(words[0], plan, home), *words[1:]]
        sys.argv = words
        sys.path.insert(0, os.path.dirname(os.path.abspath(words[0])))
        runpy.run_path(words[0], run_name='__main__')


def main():
    multiprocessing.freeze_support()
    home = os.path.dirname(os.path.abspath(sys.executable))
    plan = read_plan()
    add_code(home, plan)
    arguments = sys.argv[1:]
    is_python = os.environ.get(MARK) in (sys.executable, 'python')
    os.environ[MARK] = sys.executable
    if is_python:
        run_words(arguments, plan, home)
        return
    start = plan['start']
    if start['run'] == 'command':
        run_command(start['name'], arguments)
    elif start['run'] == 'module':
        run_words(['-m', start['name'], *arguments], plan, home)
    else:
        run_words([os.path.normpath(os.path.join(home, start['name'])), *arguments], plan, home)


main()
`;

/**
 * What PyInstaller freezes: the script above with the whole standard library, because the code of the scenario and its packages ship as
 * files that PyInstaller does not read. Left out: what has no use in a service (tests, tkinter, IDLE), and modules whose libraries have a
 * license that an app cannot take over (readline and gdbm: GPL). Libraries of the system that the compiled code of packages loads are
 * collected beside the interpreter.
 */
export const freezeSpec = `import importlib.util
import json
import os
import pkgutil
import sys

with open(os.path.join(SPECPATH, 'freeze.json'), encoding='utf-8') as file:
    plan = json.load(file)

left_out = {
    'antigravity', 'ensurepip', 'idlelib', 'lib2to3', 'nis', 'pydoc_data', 'readline', 'test', 'this', 'tkinter', 'turtle', 'turtledemo',
    '_dbm', '_gdbm', '_tkinter', '__main__',
}


def is_there(name):
    try:
        return name in sys.builtin_module_names or importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def list_modules(name):
    spec = importlib.util.find_spec(name) if name not in sys.builtin_module_names else None
    found = [name]
    for module in pkgutil.iter_modules(spec.submodule_search_locations or [] if spec else [], name + '.'):
        last = module.name.rsplit('.', 1)[1]
        if last in ('test', 'tests', '__main__') or module.name in left_out:
            continue
        found += list_modules(module.name) if module.ispkg else [module.name]
    return found


names = sorted(name for name in sys.stdlib_module_names if name not in left_out and is_there(name))
modules = [module for name in names for module in list_modules(name)]
compiled = [(path, '.') for path in plan['compiled']]
analysis = Analysis(
    [os.path.join(SPECPATH, 'start.py')],
    hiddenimports=modules,
    excludes=sorted(left_out - {'__main__'}),
    datas=[(os.path.join(SPECPATH, 'start.json'), '.')],
    binaries=compiled,
)
packages = os.path.realpath(plan['packages']) + os.sep
analysis.binaries = [one for one in analysis.binaries if not os.path.realpath(one[1]).startswith(packages)]
archive = PYZ(analysis.pure)
options = [('u', None, 'OPTION'), ('X utf8_mode=1', None, 'OPTION')]
program = EXE(
    archive, analysis.scripts, options, exclude_binaries=True, name=plan['name'], console=True, upx=False,
    contents_directory='_internal',
)
COLLECT(program, analysis.binaries, analysis.datas, name=plan['name'], upx=False)
with open(os.path.join(SPECPATH, 'libraries.json'), 'w', encoding='utf-8') as file:
    json.dump([[name, source] for name, source, _ in analysis.binaries], file)
`;
