import type { Deployment } from '@restack/api/client'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useLive } from '../api/live.js'
import { deploymentQuery } from '../api/queries.js'

/** Names of a deployment's addresses, by address in small letters. Actors win over contracts. */
export function namesOf(deployment: Deployment | undefined): Map<string, string> {
  const names = new Map<string, string>()
  if (!deployment) return names
  for (const group of [
    deployment.contracts,
    deployment.tokens,
    deployment.strategies,
    deployment.actors ?? {},
  ]) {
    for (const [name, address] of Object.entries(group)) names.set(address.toLowerCase(), name)
  }
  return names
}

/** Finds the known name of an address. */
export function useNameOf(): (address: string) => string | undefined {
  const { apiUrl } = useLive()
  const { data: deployment } = useQuery(deploymentQuery(apiUrl))
  const names = useMemo(() => namesOf(deployment), [deployment])
  return useCallback((address) => names.get(address.toLowerCase()), [names])
}
