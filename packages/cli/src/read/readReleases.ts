import type { ReadSession, Report } from '../command.js'
import { formatTime, isoTime } from '../time.js'
import { blockAt } from './atBlock.js'
import { blockJson, heading, section } from './tables.js'

/** `restack avs release list` */
export async function readReleases(session: ReadSession, set: string): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const operatorSet = names.operatorSet(set)
  const found = await sdk.getReleases(client, { deployment, operatorSet })
  const { blockNumber, metadataUri, total, releases } = found
  const block = await blockAt(session, blockNumber)
  const rows = releases.flatMap(({ id, artifacts, upgradeBy }) =>
    (artifacts.length > 0 ? artifacts : [{ registry: 'nothing', digest: '' }]).map(
      ({ registry, digest }, index) => [
        index === 0 ? String(id) : '',
        index === 0 ? (upgradeBy ? formatTime(upgradeBy) : 'at once') : '',
        `${registry}${digest && `@sha256:${digest.slice(2)}`}`,
      ],
    ),
  )
  return {
    json: {
      block: blockJson(block),
      operatorSet,
      metadataUri,
      total,
      releases: releases.map(({ upgradeBy, ...release }) => ({
        ...release,
        upgradeBy: upgradeBy && isoTime(upgradeBy),
      })),
    },
    lines: [
      ...heading(session, `Software of ${names.showSet(operatorSet)}`, block),
      metadataUri ? `Described at ${metadataUri}` : 'Not described yet.',
      ...(rows.length > 0
        ? section(session, 'Releases', ['number', 'upgrade by', 'to run'], rows)
        : ['There is no release.']),
    ],
  }
}
