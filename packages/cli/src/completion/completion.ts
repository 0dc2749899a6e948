import { Argument, type Command } from 'commander'
import type { Output } from '../output.js'

const shells = ['bash', 'zsh', 'fish'] as const

/** `restack completion`: a script that lets a shell complete commands and options. */
export function addCompletionCommand(program: Command, output: Output): void {
  program
    .command('completion')
    .description('Print a script that lets your shell complete commands and options.')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText(
      'after',
      [
        '\nExample:',
        '  restack completion bash > ~/.local/share/bash-completion/completions/restack',
        '  restack completion zsh > ~/.zfunc/_restack      (with fpath+=~/.zfunc before compinit)',
        '  restack completion fish > ~/.config/fish/completions/restack.fish',
      ].join('\n'),
    )
    .action(async (shell: (typeof shells)[number]) => {
      const { completionScript } = await import('./completionScript.js')
      output.out(completionScript(program, shell))
    })
}
