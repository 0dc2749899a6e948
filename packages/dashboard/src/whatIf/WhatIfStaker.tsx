import { getStakerExposure } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { useChoices } from './useChoices.js'
import { WhatIfSlash } from './WhatIfSlash.js'

/** What a slash by any of the sets that reach the staker would do. */
export function WhatIfStaker({ staker }: { staker: string }) {
  const choiceOf = useChoices()
  const { data } = useStateQuery(getStakerExposure, { parameters: { staker }, of: 'now' })
  const choices = new Map(
    (data?.items ?? []).map(({ avs, id, operator }) => [
      `${avs} ${id} ${operator}`,
      choiceOf({ avs, id, operator }),
    ]),
  )
  return <WhatIfSlash choices={[...choices.values()]} about={staker} />
}
