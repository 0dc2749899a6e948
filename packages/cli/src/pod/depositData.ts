import { RestackError } from '@restack/sdk'
import type { Address, Hex } from 'viem'
import { z } from 'zod'
import { readText } from '../options.js'

export type DepositData = { pubkey: Hex; signature: Hex; depositDataRoot: Hex }

const bytes = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^(0x)?[0-9a-fA-F]{${2 * length}}$`), `must be ${length} bytes in hex`)
    .transform((text) => (text.startsWith('0x') ? text : `0x${text}`).toLowerCase() as Hex)

const schema = z
  .array(
    z.object({
      pubkey: bytes(48),
      withdrawal_credentials: bytes(32),
      amount: z.number(),
      signature: bytes(96),
      deposit_data_root: bytes(32),
    }),
  )
  .min(1)

/**
 * Deposits from a file as the usual tools write it, held against the pod: credentials of another address lose the ETH.
 *
 * @throws RestackError `InvalidDepositData`, `ForeignCredentials`, `WrongDepositAmount`, `ENOENT`
 */
export async function readDepositData({ path, pod }: { path: string; pod: Address }): Promise<DepositData[]> {
  const deposits = parse(path, await readText(path))
  const credentials = `0x01${'00'.repeat(11)}${pod.slice(2).toLowerCase()}`
  for (const { pubkey, withdrawal_credentials, amount } of deposits) {
    if (withdrawal_credentials !== credentials)
      throw new RestackError({
        code: 'ForeignCredentials',
        message: `The withdrawals of ${pubkey.slice(0, 18)}… would go to ${withdrawal_credentials}, not to your pod.`,
        remedy: `Make the deposit data again with the withdrawal address ${pod}.`,
      })
    if (amount !== 32_000_000_000)
      throw new RestackError({
        code: 'WrongDepositAmount',
        message: `The deposit of ${pubkey.slice(0, 18)}… is of ${amount} gwei, and pods deposit 32000000000.`,
        remedy: 'Make deposits of other amounts at the deposit contract itself.',
      })
  }
  return deposits.map(({ pubkey, signature, deposit_data_root }) => ({
    pubkey,
    signature,
    depositDataRoot: deposit_data_root,
  }))
}

function parse(path: string, text: string): z.output<typeof schema> {
  let why: string
  try {
    const result = schema.safeParse(JSON.parse(text))
    if (result.success) return result.data
    const issue = result.error.issues[0]
    why = `${issue?.path.join('.') || 'the list'}: ${issue?.message}`
  } catch {
    why = 'it is not JSON'
  }
  throw new RestackError({
    code: 'InvalidDepositData',
    message: `${path} is not a file of deposit data: ${why}.`,
    remedy: 'Give the deposit_data-….json that the tool for validator keys wrote.',
  })
}
