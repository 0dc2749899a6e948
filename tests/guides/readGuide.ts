/** A fenced block of a guide, with what the guide says it prints. */
export type GuideStep = {
  /** Line of the block in the file, to be found again. */
  line: number
  kind: 'shell' | 'file'
  text: string
  /** Name of the file that a `file` step saves. */
  path?: string
  /** Lines of the `text` block that follows: each must appear, in order; `…` stands for anything. */
  prints: string[]
}

const fence = /^```(\w*)\s*$/

/**
 * The steps of a guide, in order: `sh` blocks to run, blocks of other languages whose first line is a comment with
 * a file name to save, and after either a `text` block with what is printed.
 */
export function readGuide(markdown: string): GuideStep[] {
  const lines = markdown.split('\n')
  const steps: GuideStep[] = []
  for (let index = 0; index < lines.length; index++) {
    const language = fence.exec(lines[index] ?? '')?.[1]
    if (language === undefined) continue
    const line = index + 1
    const block: string[] = []
    for (index++; index < lines.length && lines[index] !== '```'; index++) block.push(lines[index] ?? '')
    if (language === 'text') {
      const step = steps.at(-1)
      if (!step) throw new Error(`line ${line}: output without a command before it`)
      step.prints.push(...block.filter((text) => text.trim()))
    } else if (language === 'sh') {
      steps.push({ line, kind: 'shell', text: block.join('\n'), prints: [] })
    } else {
      const path = /^(?:\/\/|#) (\S+\.\w+)$/.exec(block[0] ?? '')?.[1] ?? jsonName(block)
      if (!path)
        throw new Error(`line ${line}: a ${language} block must begin with a comment naming its file`)
      steps.push({ line, kind: 'file', text: `${block.join('\n')}\n`, path, prints: [] })
    }
  }
  return steps
}

/** JSON has no comments: its first key may be the schema, and its file has the name of what it describes. */
function jsonName(block: readonly string[]): string | undefined {
  const schema = /"\$schema": "[^"]*\/([\w-]+)\.json"/.exec(block.join('\n'))?.[1]
  return schema && `${schema}.json`
}

/** The first line that a guide says is printed and that isn't, after those before it; undefined if all are. */
export function missingLine(printed: string, expected: readonly string[]): string | undefined {
  const lines = printed.split('\n')
  let from = 0
  for (const line of expected) {
    const pattern = new RegExp(`^${line.trim().split('…').map(literally).join('.*')}$`)
    const found = lines.findIndex((text, index) => index >= from && pattern.test(text.trim()))
    if (found < 0) return line
    from = found + 1
  }
  return undefined
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, ' +')
}
