// Rewards recomputed, explained, watched and refused, on a devnet whose AVSs have paid some.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rewardsCoordinatorAbi } from '@restack/sdk'
import type { Address, Hex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startPostgres } from '../../indexer/test/startPostgres.js'
import { type Network, startNetwork } from './network.js'

let network: Network
beforeAll(async () => {
  network = await startNetwork()
})
afterAll(() => network.stop())

let snapshot: Hex
beforeEach(async () => {
  snapshot = await network.client.snapshot()
})
afterEach(() => network.client.revert({ id: snapshot }))

async function done(line: string): Promise<string> {
  const { code, out, err } = await network.run(line)
  expect([code, err.match(/Error: .*/)?.[0]]).toEqual([0, undefined])
  return out
}

const json = async (line: string) => JSON.parse(await done(`${line} --json`))

async function refusal(line: string): Promise<{ code: string; message: string; remedy: string }> {
  const { code, err } = await network.run(`${line} --json`)
  expect(code).toBe(1)
  const { error } = JSON.parse(err)
  expect(error.message).toMatch(/^\S.*[.?]$/)
  expect(error.remedy).toMatch(/^\S.*[.]$/)
  return error
}

/** The root of the newest day, with one leaf raised by one unit, and its date. */
async function alteredRoot(): Promise<{ root: Hex; snapshot: string; right: Hex }> {
  const { buildDistributionTree, readLeafFile } = await import('@restack/rewards')
  const { file, snapshot: date, root: right } = await json('rewards root --out leaves')
  const { amounts } = await readLeafFile(file)
  const altered = amounts.map((row, index) =>
    index === 1 ? { ...row, cumulativeAmount: row.cumulativeAmount + 1n } : row,
  )
  return { root: buildDistributionTree(altered).root, snapshot: date, right }
}

const rootOnChain = (index: number) =>
  network.client.readContract({
    address: network.deployment.contracts.rewardsCoordinator as Address,
    abi: rewardsCoordinatorAbi,
    functionName: 'getDistributionRootAtIndex',
    args: [BigInt(index)],
  })

describe('a root', () => {
  it('is calculated from the chain, from an exported file, and is what was posted', async () => {
    const posted = await rootOnChain(0)
    const found = await json('rewards root 0')
    expect(found).toMatchObject({ root: posted.root, agrees: true, posted: { index: 0, status: 'active' } })
    expect(found.leaves).toBeGreaterThan(3)
    await done('rewards export events.txt')
    expect(await json('rewards root 0 --events events.txt')).toEqual(found)
    expect(await refusal('rewards export events.txt')).toMatchObject({ code: 'FileExists' })
    const newest = await json('rewards root')
    expect(newest.snapshot > found.snapshot).toBe(true)
    expect(newest.posted).toBeNull()
    expect(await done('rewards root 0')).toMatch(/Root 0 posted: 0x[0-9a-f]{64}, the same/)
    expect((await refusal('rewards root 7')).code).toBe('InvalidRootIndex')
    expect((await refusal(`rewards root --snapshot 2031-01-01`)).code).toBe('MissingDay')
  })

  it('is the same from parts that are kept, and from workers that share a queue', {
    timeout: 120_000,
  }, async () => {
    const { root } = await json('rewards root')
    expect((await json('rewards root --parts parts')).root).toBe(root)
    const kept = readdirSync('parts', { recursive: true }).length
    expect(kept).toBeGreaterThan(3)
    expect((await json('rewards root --parts parts')).root).toBe(root)
    expect(readdirSync('parts', { recursive: true })).toHaveLength(kept)

    const postgres = await startPostgres()
    try {
      const worker = network.run(`rewards work ${postgres.url} --json`)
      expect((await json(`rewards root --queue ${postgres.url}`)).root).toBe(root)
      process.emit('SIGTERM', 'SIGTERM')
      const { code, out } = await worker
      expect(code).toBe(0)
      const [waiting, ...parts] = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(waiting).toMatchObject({ type: 'waiting', chainId: 31337 })
      expect(parts.length).toBeGreaterThan(1)
      expect(parts[0]).toMatchObject({ type: 'part', snapshot: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
      // Everything is done: no worker is needed.
      expect((await json(`rewards root --queue ${postgres.url}`)).root).toBe(root)
    } finally {
      postgres.stop()
    }
    const nowhere = 'postgres://postgres@127.0.0.1:1/postgres'
    for (const line of [`rewards root --queue ${nowhere}`, `rewards work ${nowhere}`])
      expect(await refusal(line)).toMatchObject({ code: 'QueueUnavailable' })
  })

  it('is listed with what can be done about it', async () => {
    await done('rewards post --as scribe')
    const { total, roots } = await json('rewards roots')
    expect([total, roots.map(({ status }: { status: string }) => status)]).toEqual([2, ['pending', 'active']])
    expect(roots[0].posted).toMatchObject({
      poster: network.address('scribe'),
      status: 'open',
      challenge: null,
    })
    expect(await done('rewards roots')).toMatch(
      /1 +20\d\d-.. ?-?.*pending, active in .*scribe +possible until 20/,
    )
  })
})

describe('an earner', () => {
  it('sees what is earned, claimable and claimed, and claims many tokens in one transaction', async () => {
    const before = await json('rewards claimable alice')
    expect(before.activeRoot).toMatchObject({ index: 0 })
    expect(before.items.map(({ symbol }: { symbol: string }) => symbol).sort()).toEqual(['lsETH', 'wstkETH'])
    for (const { earned, claimed, claimable } of before.items) {
      expect(BigInt(claimable)).toBeGreaterThan(0n)
      expect(BigInt(earned)).toBeGreaterThan(BigInt(claimable))
      expect(claimed).toBe('0')
    }
    expect(await done('rewards claimable --as alice')).toMatch(/lsETH +[\d.]+ lsETH +0 lsETH +[\d.]+ lsETH/)
    const { transactions } = await json('rewards claim --as alice --to bob')
    expect(transactions).toHaveLength(1)
    const claims = transactions[0].events.filter(({ event }: { event: string }) => event === 'RewardsClaimed')
    expect(claims).toHaveLength(2)
    const after = await json('rewards claimable alice')
    for (const { symbol, claimed, claimable } of after.items) {
      const was = before.items.find((item: { symbol: string }) => item.symbol === symbol)
      expect([claimed, claimable]).toEqual([was.claimable, '0'])
    }
    expect((await refusal('rewards claim --as alice')).code).toBe('NothingToClaim')
    expect((await refusal('rewards claim --as stranger')).code).toBe('UnknownEarner')
    expect((await refusal('rewards claim rstETH --as alice')).code).toBe('UnknownToken')
  })

  it('claims by a leaf file, and not by one that was changed', async () => {
    const { file } = await json('rewards root 0 --out leaves')
    expect(await done(`rewards claim --leaves ${file} --as alice`)).toContain('alice claimed')
    const text = readFileSync(file, 'utf8')
    writeFileSync(
      'tampered.leaves',
      text.replace(/ (\d+)\n$/, (_, amount) => ` ${BigInt(amount) + 1n}\n`),
    )
    expect(await refusal('rewards claim --leaves tampered.leaves --as northstar')).toMatchObject({
      code: 'TamperedFile',
      message: expect.stringMatching(/its leaves have the root 0x/),
    })
    const { file: newer } = await json('rewards root --out leaves')
    expect((await refusal(`rewards claim --leaves ${newer} --as northstar`)).code).toBe('RootDiffers')
  })

  it('is told why: submissions, days, stake, splits, and when it can be claimed', async () => {
    const explained = await json('rewards explain wstkETH alice')
    const { items } = await json('rewards claimable alice')
    const item = items.find(({ symbol }: { symbol: string }) => symbol === 'wstkETH')
    expect(explained.cumulativeAmount).toBe(item.earned)
    expect(explained.submissions).toHaveLength(1)
    const [submission] = explained.submissions
    expect(submission).toMatchObject({
      kind: 'total_stake',
      from: network.address('lumen').toLowerCase(),
      operatorSetId: 0,
      amount: (7n * 10n ** 18n).toString(),
    })
    const sum = (rows: { amount: string }[]) => rows.reduce((total, { amount }) => total + BigInt(amount), 0n)
    expect(sum(submission.days).toString()).toBe(submission.earned)
    for (const day of submission.days) {
      expect(sum(day.lines).toString()).toBe(day.amount)
      // The operator's tenth is taken from the whole, before stakers share the rest.
      expect(day.lines[0]).toMatchObject({ role: 'staker', split: { type: 'none' } })
    }
    const text = await done('rewards explain wstkETH alice')
    expect(text).toMatch(/Earned: [\d.]+ wstkETH, of which 0 wstkETH is claimed/)
    expect(text).toContain('In no root yet')
    expect(text).toMatch(/from rewards by delegated stake, lumen\/0\n {2}7 wstkETH for 20/)
    expect(text).toMatch(/as staker of northstar [\d.]+ wstkETH: [\d.]+% of [\d.]+ wstkETH is/)
    expect(text).toMatch(/stake: [\d.]+ shares of rstETH counted 1 times/)
    const first = (await json('rewards root 0')).snapshot
    expect(await done(`rewards explain wstkETH alice --snapshot ${first}`)).toMatch(/In root 0: active/)
    expect(await done('rewards explain wstkETH northstar')).toMatch(/as operator [\d.]+ wstkETH\n/)
    expect(await done('rewards explain lsETH northstar')).toMatch(
      /as operator [\d.]+ lsETH: 10% of [\d.]+ lsETH paid to 2 stakers/,
    )
    expect(await done('rewards explain lsETH dave')).toMatch(/ lsETH, of which the operator keeps 10%\n/)
    expect(await done('rewards explain rstETH alice')).toContain('No rewards in this token')
  })
})

describe('restack rewards update', () => {
  it('posts a root once for the days that are over, with its leaves, and frees the bond of an older one', async () => {
    const [first] = (await json('rewards roots')).roots
    expect(first.posted.status).toBe('open')
    const { root, snapshot: date } = await json('rewards root')
    const lines = (await done('rewards update --once --out leaves --as scribe --json')).trim().split('\n')
    const [posted, released] = lines.map((line) => JSON.parse(line))
    expect(posted).toMatchObject({
      type: 'posted',
      root,
      snapshot: date,
      file: expect.stringMatching(/^leaves/),
    })
    expect(released).toMatchObject({ type: 'released', rootIndex: first.index })
    expect((await rootOnChain(1)).root).toBe(root)
    const { buildDistributionTree, readLeafFile } = await import('@restack/rewards')
    expect(buildDistributionTree((await readLeafFile(posted.file)).amounts).root).toBe(root)
    const { roots } = await json('rewards roots')
    expect(roots.map((found: { posted: { status: string } }) => found.posted.status)).toEqual([
      'open',
      'released',
    ])
    expect(await done('rewards update --once --as scribe')).toBe('There is no new day to post a root for.\n')
  })

  it('posts nothing for a file of events that is older than the newest root', async () => {
    await done('rewards export before.txt')
    await done('rewards update --once --as scribe')
    const { total } = await json('rewards roots')
    await network.client.increaseTime({ seconds: 86_400 })
    await network.client.mine({ blocks: 1 })
    const line = 'rewards update --once --as scribe'
    expect(await done(`${line} --events before.txt`)).not.toContain('is posted')
    expect(await json('rewards roots')).toMatchObject({ total })
    expect(await done(line)).toContain('is posted')
    expect(await json('rewards roots')).toMatchObject({ total: total + 1 })
  })

  it('goes on, and says what failed', async () => {
    const running = network.run('rewards update --every 1s --as alice --json')
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    process.emit('SIGTERM', 'SIGTERM')
    const { code, out } = await running
    expect(code).toBe(0)
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ type: 'failed', code: 'OnlyPoster' })
  })
})

describe('restack rewards watch', () => {
  let hook: Server
  let url: string
  let told: { type: string; [name: string]: unknown }[]
  beforeEach(async () => {
    told = []
    hook = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => (body += chunk))
      request.on('end', () => {
        told.push(JSON.parse(body))
        response.end()
      })
    })
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/alarm`
  })
  afterEach(() => hook.close())

  it('finds nothing wrong with right roots, and needs no key', async () => {
    await done('rewards post --as scribe')
    const out = await done(`rewards watch --once --webhook ${url} --json`)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { type: 'agrees', rootIndex: 0, status: 'active' },
      { type: 'agrees', rootIndex: 1, status: 'pending' },
      { type: 'done', checked: 2 },
    ])
    expect(told).toEqual([])
  })

  // Acceptance 6.
  it('catches a root with one altered leaf while it can be stopped, and challenges it', async () => {
    const { root, snapshot: date, right } = await alteredRoot()
    await done(`rewards post --root ${root} --snapshot ${date} --as scribe`)
    const seen = await network.run(`rewards watch --once --webhook ${url} --json`)
    expect(seen.code).toBe(3)
    expect(JSON.parse(seen.err).error).toMatchObject({
      code: 'RootDiffers',
      remedy: expect.stringContaining('restack rewards challenge 1'),
    })
    expect(told).toMatchObject([
      {
        type: 'differs',
        rootIndex: 1,
        root,
        expectedRoot: right,
        snapshot: date,
        challengeTransaction: null,
      },
    ])
    expect((await rootOnChain(1)).disabled).toBe(false)

    const { code, out } = await network.run(`rewards watch --once --challenge --webhook ${url} --as bob`)
    expect(code).toBe(3)
    expect(out).toMatch(
      /Root 1, up to .*, is wrong: .* It was challenged and disabled, with 0x[0-9a-f]{64}\./,
    )
    expect(told[1]?.challengeTransaction).toMatch(/^0x[0-9a-f]{64}$/)
    expect((await rootOnChain(1)).disabled).toBe(true)
    // The recomputer, by its own calculation, has the poster lose its bond.
    expect(await done('rewards vote 1 --as auditor')).toMatch(
      /auditor says that root 1 is wrong\.[\s\S]*bob has its bond again, and half of the other's\./,
    )
    // What was disabled is no alarm any more.
    expect((await network.run('rewards watch --once')).code).toBe(0)
  })

  it('says it with another exit code when it is too late, and when it could not look', async () => {
    const { root, snapshot: date } = await alteredRoot()
    await done(`rewards post --root ${root} --snapshot ${date} --as scribe`)
    await network.client.increaseTime({ seconds: 601 })
    await network.client.mine({ blocks: 1 })
    const webhook = 'http://127.0.0.1:9/secret' // the discard port: nothing listens there
    const { code, out, err } = await network.run(`rewards watch --once --webhook ${webhook} --json`)
    expect(out).toContain(
      '{"type":"webhookFailed","url":"http://127.0.0.1:9","problem":"nobody answers there"}',
    )
    expect((await json('rewards claimable alice')).activeRoot).toMatchObject({ index: 1, agrees: false })
    expect((await refusal('rewards claim --as alice')).code).toBe('RootDiffers')
    expect([code, JSON.parse(err).error.code]).toEqual([4, 'RootDiffersTooLate'])
    expect((await refusal('rewards watch --once --events none.txt')).code).toBe('UnreadableFile')
    expect((await refusal('rewards watch --once --webhook ftp://x')).code).toBe('InvalidWebhook')
    expect((await refusal('rewards watch --once --challenge')).code).toBe('MissingKey')
  })

  it('goes on until a root is wrong', async () => {
    const ended = network.run('rewards watch --every 1s --json')
    const { root, snapshot: date } = await alteredRoot()
    await done(`rewards post --root ${root} --snapshot ${date} --as scribe`)
    const { code, out } = await ended
    expect(code).toBe(3)
    const types = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type)
    expect(types).toEqual(['agrees', 'differs'])
  })
})

describe('what is not whole is refused with the reason', () => {
  let text: string
  let lines: string[]
  beforeAll(async () => {
    if (!existsSync('whole.txt')) await done('rewards export whole.txt')
    text = readFileSync('whole.txt', 'utf8')
    lines = text.split('\n')
  })
  const isDay = (line: string) => line.startsWith('{"day"')

  async function refused(name: string, content: string) {
    writeFileSync(name, content)
    return refusal(`rewards root --events ${name}`)
  }

  it('a missing day', async () => {
    const ends = lines.flatMap((line, index) => (isDay(line) ? [index] : []))
    const [first = 0, second = 0] = ends.slice(1)
    const without = [...lines.slice(0, first + 1), ...lines.slice(second + 1)]
    expect(await refused('day.txt', without.join('\n'))).toMatchObject({
      code: 'MissingDay',
      message: expect.stringMatching(/20\d\d-..-.. follows 20\d\d-..-..: days are missing/),
    })
  })

  it('an event that is left out', async () => {
    const index = lines.findIndex((line) => line.startsWith('['))
    expect((await refused('gap.txt', lines.filter((_, at) => at !== index).join('\n'))).code).toBe('EventGap')
  })

  it('an amount that was changed', async () => {
    const changed = text.replace(/"(\d{19})n"/, (_, amount) => `"${BigInt(amount) + 1n}n"`)
    expect(changed).not.toBe(text)
    expect((await refused('changed.txt', changed)).code).toBe('TamperedFile')
  })

  it('the end', async () => {
    expect((await refused('end.txt', `${lines.slice(0, -3).join('\n')}\n`)).code).toBe('TruncatedFile')
    expect((await refused('other.txt', 'hello\n')).code).toBe('UnknownFormat')
  })

  it('the file of another deployment', async () => {
    const coordinator = String(network.deployment.contracts.rewardsCoordinator)
    const other = text.replaceAll(new RegExp(coordinator, 'gi'), `0x${'12'.repeat(20)}`)
    expect((await refused('elsewhere.txt', other)).code).toBe('OtherDeployment')
  })

  it('a token that the deployment does not list', async () => {
    const path = '.restack/devnet.json'
    const deployment = JSON.parse(readFileSync(path, 'utf8'))
    const { lsETH, ...tokens } = deployment.tokens
    writeFileSync('without-lsETH.json', JSON.stringify({ ...deployment, tokens }))
    for (const source of ['', '--events whole.txt']) {
      expect(
        await refusal(`rewards root --only-listed-tokens ${source} --deployment ./without-lsETH.json`),
      ).toMatchObject({ code: 'UnknownToken', message: expect.stringMatching(new RegExp(lsETH, 'i')) })
    }
    await done('rewards root --only-listed-tokens')
  })

  it('a deployment without rewards, or without a day that is over', async () => {
    const deployment = JSON.parse(readFileSync('.restack/devnet.json', 'utf8'))
    const { rewardsCoordinator: _, ...contracts } = deployment.contracts
    writeFileSync('without-rewards.json', JSON.stringify({ ...deployment, contracts }))
    const { code } = await refusal('rewards root --deployment ./without-rewards.json')
    expect(code).toBe('ContractNotDeployed')
    const head = await network.client.getBlockNumber()
    writeFileSync('new.json', JSON.stringify({ ...deployment, deploymentBlock: Number(head) }))
    expect((await refusal('rewards root --deployment ./new.json')).code).toBe('NoWholeDay')
  })
})

describe('what is typed wrong is refused', () => {
  it.each([
    ['rewards submit avss 7 rstETH --as lumen', 'UnknownKind'],
    ['rewards submit unique-stake 7 rstETH --as lumen', 'InvalidCommand'],
    ['rewards submit avs 7 rstETH --set lumen/0 --as lumen', 'InvalidCommand'],
    ['rewards submit directed-set 7 rstETH --set lumen/0 --as lumen', 'InvalidOperatorRewards'],
    ['rewards submit avs 7 rstETH rstETH=much --as lumen', 'InvalidMultiplier'],
    ['rewards submit avs 7 rstETH rstETH rstETH --as lumen', 'DuplicateStrategy'],
    ['rewards submit avs 7 rstETH --start tomorrow --as lumen', 'InvalidDate'],
    ['rewards set-split lumen/0 7.255% --as northstar', 'InvalidPercentage'],
    ['rewards set-fee perhaps --as lumen', 'InvalidChoice'],
    [`rewards post --root 0x${'ab'.repeat(32)} --as scribe`, 'MissingSnapshot'],
    ['rewards root x', 'InvalidNumber'],
    ['rewards root 0 --snapshot 2026-04-10', 'InvalidCommand'],
  ])('%s', async (line, code) => {
    expect((await refusal(line)).code).toBe(code)
  })
})

it('every kind of rewards can be submitted', async () => {
  const { client, address, deployment } = network
  await done('devnet fund foundation --token rstETH --amount 50')
  await done('devnet fund lumen --token rstETH --amount 50')
  const kinds: [line: string, sender: string, event: string][] = [
    ['avs 1 rstETH', 'lumen', 'AVSRewardsSubmissionCreated'],
    ['all-stakers 1 rstETH', 'foundation', 'RewardsSubmissionForAllCreated'],
    ['all-earners 1 rstETH', 'foundation', 'RewardsSubmissionForAllEarnersCreated'],
    ['directed-avs northstar=1,bluepeak=0.5 rstETH', 'lumen', 'OperatorDirectedAVSRewardsSubmissionCreated'],
    [
      'directed-set northstar=1 rstETH --set lumen/0 --days 2 --description work',
      'lumen',
      'OperatorDirectedOperatorSetRewardsSubmissionCreated',
    ],
    ['unique-stake 1 rstETH --set lumen/0', 'lumen', 'UniqueStakeRewardsSubmissionCreated'],
    ['total-stake 1 rstETH --set lumen/0', 'lumen', 'TotalStakeRewardsSubmissionCreated'],
  ]
  const nonce = (name: string) =>
    client.readContract({
      address: deployment.contracts.rewardsCoordinator as Address,
      abi: rewardsCoordinatorAbi,
      functionName: 'submissionNonce',
      args: [address(name)],
    })
  for (const [line, sender, event] of kinds) {
    const before = await nonce(sender)
    const { transactions } = await json(`rewards submit ${line} --as ${sender}`)
    const names = transactions.flatMap(({ events }: { events: { event: string }[] }) =>
      events.map((entry) => entry.event),
    )
    expect(names).toContain(event)
    expect(await nonce(sender)).toBe(before + 1n)
  }
})

it('leaf files are named by their content', async () => {
  const { file } = await json('rewards root 0 --out leaves')
  expect(readdirSync('leaves').map((name) => `leaves/${name}`)).toContain(file)
})
