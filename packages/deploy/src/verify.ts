import { type ReadClient, RestackError } from '@restack/sdk'
import { type Address, getAddress, type Hex, isHex, slice } from 'viem'
import { readContract } from 'viem/actions'
import { artifact, isCodeOf } from './artifacts.js'
import type { Check, ContractPlan } from './contracts.js'

/**
 * Compares a contract on the chain with its plan: first the code, then every value.
 *
 * @throws RestackError `DifferentCode`, `DifferentValue` (naming contract, value, expected and found)
 */
export async function verifyContract(
  client: ReadClient,
  plan: ContractPlan,
  address: Address,
  code: Hex,
): Promise<void> {
  if (!isCodeOf(artifact(plan.artifact), code)) {
    throw new RestackError({
      code: 'DifferentCode',
      message: `The code at ${address} is not that of ${plan.artifact}: ${code.length / 2 - 1} bytes found, of which some differ from what this version compiles to.`,
      remedy: 'Deploy under another version, or with the release that this code came from.',
    })
  }
  await Promise.all(
    plan.checks.map(async (check) => {
      const found = await read(client, plan, check, address, code)
      if (same(found, check.expected)) return
      throw new RestackError({
        code: 'DifferentValue',
        message: `${plan.artifact} at ${address}: ${describe(check)} is ${String(found)}, but the configuration says ${String(check.expected)}.`,
        remedy:
          'Correct the configuration, or deploy under another version; a value that its authority changed since belongs into the configuration.',
      })
    }),
  )
}

async function read(
  client: ReadClient,
  plan: ContractPlan,
  check: Check,
  address: Address,
  code: Hex,
): Promise<unknown> {
  if ('immutable' in check) {
    // Only contracts with one immutable are checked so: all its places hold the same word.
    const words = artifact(plan.artifact).immutableReferences.map(({ start, length }) =>
      getAddress(slice(code, start + length - 20, start + length)),
    )
    return words.find((word) => word !== check.expected) ?? check.expected
  }
  return readContract(client, {
    address,
    abi: plan.abi,
    functionName: check.functionName,
    args: check.args ?? [],
  })
}

function same(found: unknown, expected: unknown): boolean {
  return String(found).toLowerCase() === String(expected).toLowerCase()
}

function describe(check: Check): string {
  if ('immutable' in check) return check.immutable
  return `${check.functionName}(${(check.args ?? []).map((value) => roleName(value) ?? String(value)).join(', ')})`
}

function roleName(value: unknown): string | undefined {
  return isHex(value) && value.length === 66 ? `role ${value.slice(0, 10)}` : undefined
}
