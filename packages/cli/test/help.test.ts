import { expect, test } from 'vitest'
import { runHere } from './restack.js'

test.each(['devnet', 'devnet warp', 'deploy', 'status'])(
  'restack %s --help has an example',
  async (command) => {
    const { code, out, err } = await runHere([...command.split(' '), '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: restack ${command} [options]`)
    expect(out).toMatch(/Example:\n {2}restack /)
  },
)

test.each([[[]], [['--help']]])('restack %j lists the commands', async (args) => {
  const { code, out } = await runHere(args)
  expect(code).toBe(0)
  for (const command of ['devnet', 'deploy', 'status'])
    expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'))
})

test('restack --version is the version of the package', async () => {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
  expect(await runHere(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})
