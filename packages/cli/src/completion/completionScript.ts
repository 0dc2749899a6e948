import type { Command } from 'commander'

/** One command with what may follow it. */
type Node = {
  /** `staker deposit`; empty for the program itself. */
  path: string
  commands: { name: string; description: string }[]
  options: { name: string; description: string; takesValue: boolean }[]
}

/** A completion script for a shell, made from the tree of commands. */
export function completionScript(program: Command, shell: 'bash' | 'zsh' | 'fish'): string {
  const nodes = collect(program, '')
  if (shell === 'bash') return bash(nodes)
  return shell === 'zsh' ? zsh(nodes) : fish(nodes)
}

function collect(command: Command, path: string): Node[] {
  const options = command.options.flatMap(({ long, description, required, optional }) =>
    long ? [{ name: long, description, takesValue: required || optional }] : [],
  )
  const node: Node = {
    path,
    commands: command.commands.map((child) => ({ name: child.name(), description: child.description() })),
    options: [...options, { name: '--help', description: 'display help for command', takesValue: false }],
  }
  const children = command.commands.flatMap((child) =>
    collect(child, path ? `${path} ${child.name()}` : child.name()),
  )
  return [node, ...children]
}

const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name).join(' ')

/** The way down the tree, and what may follow there; files where nothing of ours fits. */
function bash(nodes: readonly Node[]): string {
  const paths = nodes.filter(({ path }) => path).map(({ path }) => `'${path}'`)
  return [
    '# bash completion for restack',
    '_restack() {',
    `  local current="\${COMP_WORDS[COMP_CWORD]}" path="" next word index commands="" options=""`,
    '  for ((index = 1; index < COMP_CWORD; index++)); do',
    `    word="\${COMP_WORDS[index]}"`,
    `    next="\${path:+$path }$word"`,
    '    case "$next" in',
    `      ${paths.join('|')}) path="$next" ;;`,
    '    esac',
    '  done',
    '  case "$path" in',
    ...nodes.map(
      ({ path, commands, options }) =>
        `    '${path}') commands='${names(commands)}' options='${names(options)}' ;;`,
    ),
    '  esac',
    '  case "$current" in',
    '    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;',
    '    *) COMPREPLY=($(compgen -W "$commands" -- "$current")) ;;',
    '  esac',
    '}',
    'complete -o bashdefault -o default -F _restack restack',
  ].join('\n')
}

function zsh(nodes: readonly Node[]): string {
  const paths = nodes.filter(({ path }) => path).map(({ path }) => `'${path}'`)
  const described = (entries: readonly { name: string; description: string }[]) =>
    entries.map(({ name, description }) => quote(`${name}:${description.replaceAll(':', '\\:')}`)).join(' ')
  return [
    '#compdef restack',
    '_restack() {',
    '  local path_="" next word',
    '  local -a commands options',
    `  for word in "\${words[@]:1:$((CURRENT - 2))}"; do`,
    `    next="\${path_:+$path_ }$word"`,
    '    case "$next" in',
    `      ${paths.join('|')}) path_="$next" ;;`,
    '    esac',
    '  done',
    '  case "$path_" in',
    ...nodes.map(
      ({ path, commands, options }) =>
        `    '${path}') commands=(${described(commands)}); options=(${described(options)}) ;;`,
    ),
    '  esac',
    '  if [[ "$PREFIX" == -* ]]; then',
    "    _describe 'option' options",
    '  elif (( $#commands )); then',
    "    _describe 'command' commands",
    '  else',
    '    _files',
    '  fi',
    '}',
    'if [ "$funcstack[1]" = "_restack" ]; then _restack "$@"; else compdef _restack restack; fi',
  ].join('\n')
}

function fish(nodes: readonly Node[]): string {
  const paths = nodes.filter(({ path }) => path).map(({ path }) => quote(path))
  const lines = nodes.flatMap(({ path, commands, options }) => {
    const here = `-n '__restack_at ${path ? `"${path}"` : '""'}'`
    return [
      ...commands.map(
        ({ name, description }) => `complete -c restack -f ${here} -a ${name} -d ${quote(description)}`,
      ),
      ...options.map(({ name, description, takesValue }) => {
        const value = takesValue ? ' -r' : ''
        return `complete -c restack ${here} -l ${name.slice(2)}${value} -d ${quote(description)}`
      }),
    ]
  })
  return [
    '# fish completion for restack',
    'function __restack_at',
    '  set -l path ""',
    '  for word in (commandline -opc)[2..-1]',
    '    set -l next (string trim -- "$path $word")',
    `    if contains -- $next ${paths.join(' ')}`,
    '      set path $next',
    '    end',
    '  end',
    '  test "$path" = "$argv[1]"',
    'end',
    ...lines,
  ].join('\n')
}

/** For zsh and fish alike: neither takes a single quote inside single quotes. */
function quote(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
