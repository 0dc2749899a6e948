import { useEffect, useState } from 'react'

/** The clock in seconds, renewed every `stepSeconds`. */
export function useClock(stepSeconds: number): number {
  const [now, setNow] = useState(clockSeconds)
  useEffect(() => {
    const timer = setInterval(() => setNow(clockSeconds()), stepSeconds * 1000)
    return () => clearInterval(timer)
  }, [stepSeconds])
  return now
}

const clockSeconds = () => Math.floor(Date.now() / 1000)
