import { useLive } from '../api/live.js'
import { timeOfBlock } from '../avss/atBlock.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { useBlockSeconds } from '../time/BlocksAsTime.js'
import { Due } from '../time/Due.js'

/** From when on what was slashed can be burnt or paid out. */
export function ResolutionTime({ block }: { block: bigint }) {
  const { t, tag } = useTexts()
  const { block: head } = useLive()
  const blockSeconds = useBlockSeconds()
  if (!head || !blockSeconds) return t('slash.clearableFrom', { block: formatInteger(block, tag) })
  if (block <= head.number) return t('slash.clearable')
  return <Due block={block} timestamp={timeOfBlock(block, head, blockSeconds)} />
}
