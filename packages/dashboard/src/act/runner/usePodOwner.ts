import { getPod } from '@restack/api/client'
import { eigenPodAbi, type PreviewEvent } from '@restack/sdk'
import { useStateQuery } from '../../api/stateQuery.js'
import { isSameAddress } from '../../format/address.js'

const podEvents = new Set<string>(eigenPodAbi.flatMap((item) => (item.type === 'event' ? [item.name] : [])))
/** What other contracts emit under the same name. */
const ambiguous = new Set(['Initialized'])

/** Whose the pod is that some events come from: as one of them says, else as the API knows it. */
export function usePodOwner(events: readonly PreviewEvent[]): (pod: string) => string | undefined {
  const pod = events.find(({ eventName }) => podEvents.has(eventName) && !ambiguous.has(eventName))?.address
  const query = useStateQuery(getPod, {
    parameters: { pod: pod ?? '' },
    of: 'now',
    enabled: pod !== undefined,
  })
  const created = events.find(({ eventName }) => eventName === 'PodDeployed')
  return (address) => {
    if (created && isSameAddress(String(created.args.eigenPod), address)) return String(created.args.podOwner)
    return pod !== undefined && isSameAddress(pod, address) ? query.data?.owner : undefined
  }
}
