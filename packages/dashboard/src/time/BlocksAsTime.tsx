import { useQuery } from '@tanstack/react-query'
import { useLive } from '../api/live.js'
import { deploymentQuery } from '../api/queries.js'
import { formatInteger } from '../format/amount.js'
import { formatDuration } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

/** Seconds between two blocks of the deployment's chain, as its file says. */
export function useBlockSeconds(): number | undefined {
  const { apiUrl } = useLive()
  const { data: deployment } = useQuery(deploymentQuery(apiUrl))
  return deployment?.parameters.blockTimeSeconds
}

/** How long so many blocks take; without a known block time, their number. */
export function BlocksAsTime({ blocks }: { blocks: number }) {
  const { tag } = useTexts()
  const seconds = useBlockSeconds()
  return seconds === undefined ? formatInteger(blocks, tag) : formatDuration(blocks * seconds, tag)
}
