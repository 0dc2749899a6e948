// Signing keys, releases, the AVSDirectory, caps and the registry, as they are shown and signed.
import { existsSync, readFileSync } from 'node:fs'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Network, startNetwork } from './network.js'

let network: Network
beforeAll(async () => {
  network = await startNetwork()
})
afterAll(() => network.stop())

async function done(line: string): Promise<string> {
  const { code, out, err } = await network.run(line)
  expect([code, err.includes('Error')]).toEqual([0, false])
  return out
}

const json = async (line: string) => JSON.parse(await done(`${line} --json`))

async function refusal(line: string): Promise<string> {
  const { code, out, err } = await network.run(`${line} --json`)
  expect([code, out]).toEqual([1, ''])
  return JSON.parse(err).error.code
}

describe('signing keys', () => {
  it('are chosen, signed, registered and shown', async () => {
    expect(await done('operator key show lumen/0 northstar')).toContain('has not chosen a kind of keys')
    expect(await refusal(`operator key digest lumen/0 northstar ${network.address('bob')}`)).toBe(
      'OperatorSetNotConfigured',
    )
    expect(await refusal('avs set-key-curve lumen/0 rsa --as lumen')).toBe('InvalidCurve')
    await done('avs set-key-curve lumen/0 ecdsa --as lumen')
    expect(await done('operator key show lumen/0 --as northstar')).toContain('There is no key.')
    expect(await refusal('operator key register lumen/0 --as northstar')).toBe('NoSigningKey')

    await done('operator key sign northstar lumen/0 --as stranger --out key.json')
    expect(JSON.parse(readFileSync('key.json', 'utf8'))).toMatchObject({
      kind: 'keyRegistration',
      operator: network.address('northstar'),
      avs: network.address('lumen'),
      operatorSetId: 0,
      key: network.address('stranger'),
    })
    await done('operator key register lumen/0 key.json --as northstar')
    expect(await json('operator key show lumen/0 northstar')).toMatchObject({
      curve: 'ecdsa',
      key: network.address('stranger'),
    })
    const found = `operator key find lumen/0 ${network.address('stranger')}`
    expect(await json(found)).toMatchObject({
      operator: { name: 'northstar' },
      hasKey: true,
      isCurrent: true,
    })
    expect(await done(found)).toContain('It is the key with which that operator signs')
    expect(await done(`operator key find lumen/0 ${network.address('bob')}`)).toContain(
      'Nobody ever registered it.',
    )
  })

  it('sign elsewhere, from what the command prints', async () => {
    const account = privateKeyToAccount(generatePrivateKey())
    const line = `operator key sign bluepeak lumen/0 --from ${account.address} --unsigned --out unsigned.json`
    await done(line)
    const { typedData } = JSON.parse(readFileSync('unsigned.json', 'utf8'))
    expect(await refusal('operator key register lumen/0 unsigned.json --as bluepeak')).toBe(
      'MissingSignature',
    )
    const { digest } = await json(`operator key digest lumen/0 bluepeak ${account.address}`)
    const signature = await account.sign({ hash: digest })
    expect(signature).toBe(await account.signTypedData(typedData))
    await done(
      `operator key register lumen/0 --key ${account.address} --signature ${signature} --as bluepeak`,
    )
    expect((await json('operator key show lumen/0 bluepeak')).key).toBe(account.address)
  })
})

describe('releases', () => {
  it('are listed, the newest first', async () => {
    expect(await done('avs release list lumen/0')).toMatch(/Not described yet\.\nThere is no release\./)
    await done('avs release describe lumen/0 https://lumen.example/software.json --as lumen')
    await done(`avs release publish lumen/0 ghcr.io/lumen/node@sha256:${'4f'.repeat(32)} --as lumen`)
    await done(
      `avs release publish lumen/0 ghcr.io/lumen/node@sha256:${'5e'.repeat(32)} --within 14d --as lumen`,
    )
    const { releases, total } = await json('avs release list lumen/0')
    expect([total, releases.map(({ id }: { id: string }) => id)]).toEqual([2, ['1', '0']])
    expect(releases[0].artifacts).toEqual([
      { digest: `0x${'5e'.repeat(32)}`, registry: 'ghcr.io/lumen/node' },
    ])
    expect(releases[1].upgradeBy).toBeNull()
    expect(await done('avs release list lumen/0')).toMatch(/0 +at once +ghcr\.io\/lumen\/node@sha256:4f4f/)
    expect(await refusal('avs release publish lumen/0 ghcr.io/lumen/node --as lumen')).toBe('InvalidArtifact')
  })
})

describe('the AVSDirectory', () => {
  it('knows who is registered', async () => {
    expect(await done('avs directory show lumen northstar')).toContain('Not registered')
    await done('operator directory sign lumen --as northstar --out registration.json')
    expect(existsSync('registration.json')).toBe(true)
    await done('avs directory register registration.json --as lumen')
    expect(await json('avs directory show lumen northstar')).toMatchObject({ isRegistered: true })
  })
})

describe('the registry', () => {
  it('shows the contracts, and strategies their caps', async () => {
    const { version, deployments } = await json('governance registry show')
    expect(version).toBe('1.0.0')
    expect(deployments).toContainEqual({
      name: 'KeyRegistrar',
      address: network.deployment.contracts.keyRegistrar,
      pausable: false,
      deprecated: false,
    })
    expect(await done('governance registry show')).toMatch(/DelegationManager +0x\w{40} +by pause-protocol/)
    expect(await done('governance caps rstETH')).toContain('It has no caps.')
    expect(await json('governance caps rstETH')).toMatchObject({ maxPerDeposit: null })
  })
})
