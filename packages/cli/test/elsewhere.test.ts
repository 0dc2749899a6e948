// Keys that are not here: unsigned transactions and signatures made by another program, Safe files, keystores.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { Keystore } from 'ox'
import { decodeFunctionData, erc20Abi, getAddress, type Hex, parseAbi, parseEther, parseGwei } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Network, startNetwork } from './network.js'

let network: Network
const key = generatePrivateKey()
const account = privateKeyToAccount(key)

beforeAll(async () => {
  network = await startNetwork()
  const { code, err } = await network.run(`devnet fund ${account.address} --eth 5 --token rstETH --amount 20`)
  expect([code, err]).toEqual([0, ''])
})
afterAll(() => network.stop())
afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('RESTACK_')) delete process.env[name]
})

async function json(line: string) {
  const { code, out, err } = await network.run(line)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

async function refusal(line: string) {
  const { code, out, err } = await network.run(`${line} --json`)
  expect([code, out]).toEqual([1, ''])
  return JSON.parse(err).error as { code: string; message: string; remedy: string }
}

const position = async () => {
  const { strategies } = await json(`staker position ${account.address} --json`)
  return BigInt(strategies[0]?.deposited.tokens ?? 0)
}

describe('an unsigned output', () => {
  it('works, signed and sent by a program that knows nothing of restack', async () => {
    const line = `staker deposit 3 rstETH --from ${account.address} --unsigned`
    const { transactions } = await json(line)
    expect(transactions).toHaveLength(2) // the approval, and the deposit
    for (const { to, data, value, chainId } of transactions as Record<string, string>[]) {
      const nonce = await network.client.getTransactionCount({ address: account.address })
      const serializedTransaction = await account.signTransaction({
        type: 'eip1559',
        chainId: Number(chainId),
        to: to as Hex,
        data: data as Hex,
        value: BigInt(value ?? 0),
        nonce,
        gas: 500_000n,
        maxFeePerGas: parseGwei('100'),
        maxPriorityFeePerGas: 0n,
      })
      const hash = await network.client.sendRawTransaction({ serializedTransaction })
      expect((await network.client.waitForTransactionReceipt({ hash })).status).toBe('success')
    }
    expect(await position()).toBe(parseEther('3'))
  })

  it('needs no sender where nothing depends on who it is, and then names none', async () => {
    const { transactions } = await json('staker delegate northstar --unsigned')
    expect(transactions).toHaveLength(1)
    expect(transactions[0]).not.toHaveProperty('from')
    expect(transactions[0].description).toContain(`delegateTo(operator ${network.address('northstar')}`)
    expect((await refusal('staker withdraw all --unsigned')).code).toBe('MissingSender')
  })

  it('goes into a new file on demand, never over another', async () => {
    const { code, out } = await network.run('staker delegate northstar --unsigned --out unsigned.json')
    expect([code, out]).toEqual([0, 'Written to unsigned.json.\n'])
    expect(JSON.parse(readFileSync('unsigned.json', 'utf8')).transactions[0].chainId).toBe(31337)
    expect((await refusal('staker delegate northstar --unsigned --out unsigned.json')).code).toBe(
      'FileExists',
    )
    expect((await refusal('staker delegate northstar --unsigned --out none/unsigned.json')).code).toBe(
      'NoFolder',
    )
  })
})

describe('a signature made elsewhere', () => {
  it('credits the deposit to its signer', async () => {
    const before = await position()
    const line = `staker sign-deposit 1.5 rstETH --from ${account.address} --unsigned --out typed.json`
    expect((await network.run(line)).code).toBe(0)
    const { typedData, content } = JSON.parse(readFileSync('typed.json', 'utf8'))
    expect(content).not.toHaveProperty('signature')
    expect((await refusal('staker deposit-with-signature typed.json --as alice')).code).toBe(
      'MissingSignature',
    )
    const signature = await account.signTypedData(typedData)
    const sent = await network.run(
      `staker deposit-with-signature typed.json --signature ${signature} --as alice`,
    )
    expect([sent.code, sent.out]).toEqual([0, expect.stringContaining('deposited 1.5 rstETH')])
    expect((await position()) - before).toBe(parseEther('1.5'))
  })

  it('is refused after its time', async () => {
    const snapshot = await network.client.snapshot()
    expect(
      (await network.run('staker sign-deposit 1 rstETH --valid-for 1h --as bob --out late.json')).code,
    ).toBe(0)
    await network.client.mine({ blocks: 2, interval: 3600 })
    const { code, remedy } = await refusal('staker deposit-with-signature late.json --as alice')
    expect([code, remedy]).toEqual(['SignatureExpired', 'Have it signed again with a later expiry.'])
    await network.client.revert({ id: snapshot })
  })

  it('lets a staker in whom the approver wants, and nobody else', async () => {
    const { code, err } = await network.run(
      'operator sign-approval carol --operator harborlight --as harborlightApprover --out approval.json',
    )
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('carol uses it: restack staker delegate harborlight'),
    ])
    expect((await refusal('staker delegate harborlight --approval approval.json --as bob')).code).toBe(
      'InvalidSignature',
    )
    expect((await network.run('staker delegate harborlight --approval approval.json --as carol')).code).toBe(
      0,
    )
    expect(await network.delegatedTo('carol')).toBe(network.address('harborlight'))
  })

  it('is refused on another chain, and as something else', async () => {
    const approval = JSON.parse(readFileSync('approval.json', 'utf8'))
    writeFileSync('elsewhere.json', JSON.stringify({ ...approval, chainId: 1 }))
    expect((await refusal('staker delegate harborlight --approval elsewhere.json --as bob')).code).toBe(
      'WrongChain',
    )
    const { code, message } = await refusal('staker deposit-with-signature approval.json --as bob')
    expect([code, message]).toEqual(['InvalidField', expect.stringContaining('approval.json: kind')])
  })
})

describe('a Safe file', () => {
  it('holds approval and deposit as one batch, in the form of the Transaction Builder', async () => {
    const safe = network.address('stranger')
    const batch = await json('staker deposit 2 rstETH --safe stranger')
    expect(batch).toMatchObject({ version: '1.0', chainId: '31337', meta: { createdFromSafeAddress: safe } })
    expect(batch.meta.name).toBe('restack staker deposit')
    expect(batch.meta.checksum).toMatch(/^0x[0-9a-f]{64}$/)
    expect(batch.transactions).toHaveLength(2)
    const [approval, deposit] = batch.transactions
    const { strategyManager } = network.deployment.contracts
    expect([approval.to, deposit.to]).toEqual([getAddress(network.token('rstETH')), strategyManager])
    expect(decodeFunctionData({ abi: erc20Abi, data: approval.data })).toEqual({
      functionName: 'approve',
      args: [strategyManager, parseEther('2')],
    })
    expect(
      decodeFunctionData({
        abi: parseAbi(['function depositIntoStrategy(address strategy, address token, uint256 amount)']),
        data: deposit.data,
      }).args,
    ).toEqual([network.strategy('rstETH'), getAddress(network.token('rstETH')), parseEther('2')])
    expect(deposit.contractMethod.name).toBe('depositIntoStrategy')
    expect(deposit.contractInputsValues.amount).toBe('2000000000000000000')
  })
})

describe('restack account', () => {
  it('keeps a key that only its password opens, in a file that only its owner may read', async () => {
    process.env.RESTACK_PASSWORD = 'correct horse'
    writeFileSync('key', key.slice(2))
    const { address, file } = await json('account import --out mine.json --private-key-file key --json')
    expect([address, file]).toEqual([account.address, 'mine.json'])
    expect(statSync('mine.json').mode & 0o777).toBe(0o600)
    expect(readFileSync('mine.json', 'utf8')).not.toContain(key.slice(2))
    expect(JSON.parse(readFileSync('mine.json', 'utf8'))).toMatchObject({
      version: 3,
      crypto: { cipher: 'aes-128-ctr', kdf: 'scrypt' },
    })
    expect((await network.run('account show mine.json')).out).toBe(`${account.address}\n`)
    expect((await json('account show mine.json --check --json')).checked).toBe(true)
    const sent = await network.run('staker delegate northstar --keystore mine.json')
    expect([sent.code, sent.out]).toEqual([0, `${account.address} is delegated to northstar.\n`])

    // From here on the same key in a keystore that opens quickly.
    const [derived, options] = Keystore.pbkdf2({ password: 'correct horse', iterations: 1000 })
    const quick = { address: account.address.slice(2), ...Keystore.encrypt(key, derived, options) }
    writeFileSync('mine.json', JSON.stringify(quick))
  })

  it('takes the password from a file, and whose it is from the environment', async () => {
    writeFileSync('password', 'correct horse\n')
    process.env.RESTACK_KEYSTORE = 'mine.json'
    const simulated = await json('simulate staker undelegate --json') // knows the address without the password
    expect(simulated.from).toBe(account.address)
    expect((await json('staker undelegate --password-file password --json')).transactions).toHaveLength(1)
  })

  it('makes a new key, and never overwrites', async () => {
    process.env.RESTACK_PASSWORD = 'x'
    const first = await json('account create --out first.json --json')
    expect(first.address).toMatch(/^0x[0-9a-fA-F]{40}$/)
    expect((await refusal('account create --out first.json')).code).toBe('FileExists')
    expect(first.address).not.toBe(account.address)
  })

  it('opens keystores of other programs', async () => {
    // The test vector of the Web3 Secret Storage definition.
    const vector = {
      crypto: {
        cipher: 'aes-128-ctr',
        cipherparams: { iv: '6087dab2f9fdbbfaddc31a909735c1e6' },
        ciphertext: '5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46',
        kdf: 'pbkdf2',
        kdfparams: {
          c: 262144,
          dklen: 32,
          prf: 'hmac-sha256',
          salt: 'ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd',
        },
        mac: '517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2',
      },
      id: '3198bc9c-6672-5ab3-d995-4942343ae5b6',
      version: 3,
    }
    writeFileSync('vector.json', JSON.stringify(vector))
    process.env.RESTACK_PASSWORD = 'testpassword'
    // Of the key 7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d.
    expect((await json('account show vector.json --json')).address).toBe(
      '0x008AeEda4D805471dF9b2A5B0f38A0C3bCBA786b',
    )
  })

  it.each([
    ['account show mine.json --check', 'wrong', 'WrongPassword'],
    ['account show mine.json --check', undefined, 'MissingPassword'],
    ['account create --out third.json', undefined, 'MissingPassword'],
    ['account show none.json', 'x', 'ENOENT'],
    ['account show password', 'x', 'InvalidJson'],
    ['account show approval.json', 'x', 'InvalidField'],
    ['account import --out third.json --private-key-file password', 'x', 'InvalidKey'],
    ['account import --out third.json', 'x', 'MissingKey'],
    ['staker delegate northstar --keystore mine.json', 'wrong', 'WrongPassword'],
    ['staker delegate northstar', undefined, 'MissingKey'],
    ['staker delegate northstar --as alice --keystore mine.json', 'x', 'InvalidCommand'],
    ['staker delegate northstar --as nobody', undefined, 'UnknownName'],
    [`staker delegate northstar --as ${'0x'.padEnd(42, '1')}`, undefined, 'KeyUnknown'],
    ['staker delegate northstar --from alice', undefined, 'InvalidCommand'],
    ['staker delegate northstar --as alice --unsigned --safe bob', undefined, 'InvalidCommand'],
  ])('%s with password %s is refused', async (line, password, expected) => {
    if (password !== undefined) process.env.RESTACK_PASSWORD = password
    const error = await refusal(line)
    expect(error.code).toBe(expected)
    expect(error.remedy).toMatch(/\.$/)
  })
})

describe('an account without', () => {
  it('ETH cannot pay the gas', async () => {
    writeFileSync('poor', generatePrivateKey())
    const { code, remedy } = await refusal('staker undelegate --staker alice --private-key-file poor')
    expect(code).toBe('CallerCannotUndelegate')
    expect(remedy).toMatch(/\.$/)
    expect((await refusal('staker approve 1 rstETH --private-key-file poor')).code).toBe('InsufficientFunds')
  })

  it('tokens cannot deposit, and nothing is approved in vain', async () => {
    const block = await network.client.getBlockNumber()
    const { code, message } = await refusal('staker deposit 1 rstETH --as stranger')
    expect([code, message]).toEqual([
      'InsufficientBalance',
      'stranger has 0 rstETH, less than the 1 rstETH to deposit.',
    ])
    expect((await refusal('staker deposit all rstETH --as stranger')).code).toBe('NothingToDeposit')
    expect(await network.client.getBlockNumber()).toBe(block)
  })

  it('does not approve either what would be refused for another reason', async () => {
    const snapshot = await network.client.snapshot()
    expect((await network.run('governance pause strategyManager deposits --as pauser')).code).toBe(0)
    const block = await network.client.getBlockNumber()
    expect((await refusal('staker deposit 1 lsETH --as bob')).code).toBe('CurrentlyPaused')
    expect(await network.client.getBlockNumber()).toBe(block)
    await network.client.revert({ id: snapshot })
  })
})

describe('amounts', () => {
  it.each([
    ['1,5', 'InvalidAmount'],
    ['-1', 'InvalidAmount'],
    ['0', 'InvalidAmount'],
    ['1e3', 'InvalidAmount'],
    ['0.0000000000000000001', 'InvalidAmount'],
    ['101%', 'InvalidPercentage'],
  ])('%s is refused', async (amount, expected) => {
    expect((await refusal(`staker deposit ${amount} rstETH --as alice`)).code).toBe(expected)
  })

  it('may be a part of what there is', async () => {
    const { transactions } = await json('staker deposit 25% lsETH --as carol --unsigned')
    expect(transactions.at(-1).description).toContain(`amount ${parseEther('25')}`)
    const withdrawal = await json('staker withdraw 50% wstkETH --as bob --unsigned')
    expect(withdrawal.transactions[0].description).toContain(`${parseEther('12.25')}`)
  })
})
