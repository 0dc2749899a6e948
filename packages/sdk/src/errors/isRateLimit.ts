/** An error and its causes, outermost first. */
export function linksOf(error: unknown): object[] {
  const links: object[] = []
  let link = error
  while (typeof link === 'object' && link !== null && !links.includes(link)) {
    links.push(link)
    link = 'cause' in link ? link.cause : undefined
  }
  return links
}

/** What the HTTP answer behind an error said, if there was one. */
export function httpAnswerOf(error: unknown): { status: number; headers: Headers | undefined } | undefined {
  for (const link of linksOf(error)) {
    if (!('status' in link) || typeof link.status !== 'number') continue
    return {
      status: link.status,
      headers: 'headers' in link && link.headers instanceof Headers ? link.headers : undefined,
    }
  }
  return undefined
}

/** 429, by HTTP or in the body as many providers have it; and the codes of JSON-RPC and of QuickNode. */
export function isRateLimit(error: unknown): boolean {
  if (httpAnswerOf(error)?.status === 429) return true
  return linksOf(error).some((link) => 'code' in link && [429, -32005, -32007].includes(Number(link.code)))
}
