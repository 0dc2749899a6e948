import { type Address, isAddressEqual } from 'viem'
import { getContractEvents } from 'viem/actions'
import type { ReadSession, Report } from '../command.js'
import { functionNameOf } from '../functionNames.js'
import { blockAt } from './atBlock.js'
import { blockJson, heading, named, section } from './tables.js'

/** `restack operator permissions` and `restack avs permissions` */
export async function readPermissions(session: ReadSession, text: string | undefined): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const account = await session.accountOf(text)
  const { blockNumber, admins, pendingAdmins } = await sdk.getPermissions(client, { deployment, account })
  const block = await blockAt(session, blockNumber)
  const appointees = await everAppointed(session, account, blockNumber)
  const grants = (
    await Promise.all(
      appointees.map(async (appointee) => {
        const { grants } = await sdk.getPermissions(client, { deployment, account, appointee })
        return grants.map(({ target, selector }) => ({ appointee, target, selector }))
      }),
    )
  ).flat()
  const isItself = admins.length === 1 && admins[0] !== undefined && isAddressEqual(admins[0], account)
  const shown = grants.map(({ appointee, target, selector }) => [
    names.show(appointee),
    names.show(target),
    functionNameOf(selector),
  ])
  return {
    json: {
      block: blockJson(block),
      account,
      name: names.nameOf(account) ?? null,
      admins: admins.map((admin) => named(session, admin)),
      pendingAdmins: pendingAdmins.map((admin) => named(session, admin)),
      appointments: grants.map(({ appointee, target, selector }) => ({
        appointee: named(session, appointee),
        target: named(session, target),
        selector,
        function: functionNameOf(selector),
      })),
    },
    lines: [
      ...heading(session, `Who may act for ${names.show(account)}`, block),
      isItself
        ? 'Admin: the account itself, with all powers'
        : `Admins, with all powers: ${admins.map((admin) => names.show(admin)).join(', ')}`,
      `Offered to become admin: ${pendingAdmins.map((admin) => names.show(admin)).join(', ') || 'nobody'}`,
      ...(shown.length > 0
        ? section(session, 'Appointed for single functions', ['account', 'contract', 'function'], shown)
        : ['Nobody is appointed for single functions.']),
    ],
  }
}

/** The contract lists grants by appointee; who they are is in its events. */
async function everAppointed(
  { client, deployment, sdk }: ReadSession,
  account: Address,
  toBlock: bigint,
): Promise<Address[]> {
  try {
    const events = await getContractEvents(client, {
      address: sdk.contractAddress(deployment, 'permissionController'),
      abi: sdk.permissionControllerAbi,
      eventName: 'AppointeeSet',
      args: { account },
      fromBlock: BigInt(deployment.deploymentBlock ?? 0),
      toBlock,
      strict: true,
    })
    return [...new Set(events.map(({ args }) => args.appointee))]
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}
