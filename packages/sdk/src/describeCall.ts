import type { Abi, AbiFunction } from 'viem'
import type { Call } from './call.js'

/**
 * A call as people read it: `undelegate(staker 0x...)`, structs and lists written out.
 *
 * @example
 * describeCall(await prepareUndelegate(client, { deployment, staker })) // undelegate(staker 0x...)
 */
export function describeCall({ abi, functionName, args }: Call): string {
  const inputs = functionOf({ abi, functionName, args })?.inputs ?? []
  const shown = args.map((value, index) => [inputs[index]?.name, show(value)].filter(Boolean).join(' '))
  return `${functionName}(${shown.join(', ')})`
}

/** The function's entry in the call's ABI; among overloads the one with as many inputs. */
export function functionOf({
  abi,
  functionName,
  args,
}: {
  abi: Abi
  functionName: string
  args: readonly unknown[]
}): AbiFunction | undefined {
  const named = abi.filter((item) => item.type === 'function' && item.name === functionName)
  return (named.find((item) => item.type === 'function' && item.inputs.length === args.length) ?? named[0]) as
    | AbiFunction
    | undefined
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, part]) => `${name} ${show(part)}`)
      .join(', ')} }`
  }
  const text = typeof value === 'string' ? value : String(value)
  // Long bytes say nothing to people.
  return /^0x[0-9a-fA-F]{67,}$/.test(text) ? `${text.slice(0, 10)}… (${(text.length - 2) / 2} bytes)` : text
}
