import type { ReadSession, Report } from '../command.js'
import { table } from '../output.js'
import { loadBeacon, requireBeacon } from './openPod.js'
import type { SourceValues } from './values.js'

/** `restack pod verify` */
export async function verifyNode(session: ReadSession, values: SourceValues): Promise<Report> {
  const beacon = await requireBeacon(session, values)
  const { checkBeacon } = await loadBeacon()
  const checks = await checkBeacon(beacon, { chainId: session.deployment.chainId })
  const usable = checks.every(({ ok }) => ok)
  const { paint } = session
  return {
    json: { url: beacon.name, usable, checks },
    lines: [
      paint.bold(`Beacon node ${beacon.name}`),
      ...table(
        checks.map((check) => [
          check.name,
          check.ok ? `ok: ${check.detail}` : `no: ${check.detail} ${check.remedy} (${check.code})`,
        ]),
      ),
      usable ? 'It serves all that proofs need.' : 'It does not serve all that proofs need.',
    ],
  }
}
