import { InputError } from '../InputError.js'

/** @throws InputError `InvalidWebhook` */
export function assertWebhook(url: string | undefined): void {
  if (url === undefined || (/^https?:/.test(url) && URL.canParse(url))) return
  throw new InputError({
    code: 'InvalidWebhook',
    message: `"${url}" is not an address to call.`,
    remedy: 'Give a URL that starts with http:// or https://.',
  })
}

/** Tells another program; three tries. The answer does not matter, as long as it is one of success. */
export async function callWebhook(url: string, body: string): Promise<string | undefined> {
  let problem = ''
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(10_000),
      })
      if (response.ok) return undefined
      problem = `it answered with status ${response.status}`
    } catch (error) {
      problem =
        error instanceof Error && error.name === 'TimeoutError' ? 'it did not answer' : 'nobody answers there'
    }
  }
  return problem
}
