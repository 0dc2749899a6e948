import { createDevnetClient } from '@restack/devnet'
import { type Address, encodeFunctionData } from 'viem'
import { readKeystoreAddress } from '../account/keystore.js'
import { formatAmount, parseAmount } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { assertLocal } from '../commands/runWarp.js'
import { InputError, invalidCommand } from '../InputError.js'
import { faucetOf } from './faucet.js'

type Values = { account: string; eth?: string; token?: string; amount?: string }

/** `restack devnet fund`: ETH by the local chain's own method, tokens by the faucet, which may mint them. */
export async function fund(session: ReadSession, { account, eth, token, amount }: Values): Promise<Report> {
  const { sdk, deployment, names, rpcUrl } = session
  if ((token === undefined) !== (amount === undefined)) {
    throw invalidCommand(
      '--token and --amount belong together.',
      'Give both, such as --token rstETH --amount 20.',
    )
  }
  if (eth === undefined && token === undefined) {
    throw invalidCommand(
      'Nothing says what to give.',
      'Give --eth 10, or --token rstETH --amount 20, or both.',
    )
  }
  const address = await addressOf(session, account)
  const client = createDevnetClient(rpcUrl)
  await assertLocal(client, rpcUrl)
  try {
    const wei = eth === undefined ? 0n : parseAmount(eth, { symbol: 'ETH', decimals: 18 })
    const info = token === undefined ? undefined : await session.tokens.token(token)
    const units = info && amount !== undefined ? parseAmount(amount, info) : 0n
    if (wei > 0n) {
      await client.setBalance({ address, value: (await client.getBalance({ address })) + wei })
    }
    if (info && units > 0n) await mint({ token: info.token, to: address, amount: units })
    const balanceWei = await client.getBalance({ address })
    const given = [
      ...(wei > 0n ? [`${formatAmount(wei, 18)} ETH`] : []),
      ...(info ? [`${formatAmount(units, info.decimals)} ${info.symbol}`] : []),
    ]
    return {
      json: {
        account: address,
        name: names.nameOf(address) ?? null,
        wei,
        token: info ?? null,
        amount: units,
        balanceWei,
      },
      lines: [`${names.show(address)} was given ${given.join(' and ')}.`],
    }
  } catch (error) {
    throw error instanceof InputError ? error : sdk.toRestackError(error)
  }

  async function mint({ token, to, amount }: { token: Address; to: Address; amount: bigint }): Promise<void> {
    const args = [to, amount] as const
    const call = {
      to: token,
      data: encodeFunctionData({ abi: sdk.liquidStakingTokenAbi, functionName: 'mint', args }),
      value: 0n,
      abi: sdk.liquidStakingTokenAbi,
      functionName: 'mint',
      args,
    }
    const sender = session.connectAs(faucetOf(session))
    await sdk.sendBatch(sender, { deployment, calls: [call] })
  }
}

/** A keystore file names its address; that is enough to be given something. */
async function addressOf({ names, sdk }: ReadSession, text: string): Promise<Address> {
  if (!/[./\\]/.test(text)) return names.account(text)
  const address = await readKeystoreAddress(text)
  if (address) return address
  throw new sdk.RestackError({
    code: 'MissingAddress',
    message: `The keystore ${text} does not say whose it is.`,
    remedy: 'Give the address, which restack account show prints.',
  })
}
