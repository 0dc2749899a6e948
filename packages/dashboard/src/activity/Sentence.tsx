import type { Activity } from '@restack/api/client'
import i18next from 'i18next'
import { useNameOf } from '../components/names.js'
import { isAddress, shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { argumentEntries, fillSentence } from './fillSentence.js'

/** The sentence of the event in the reader's language; without one, the event and its arguments. */
export function Sentence({ activity }: { activity: Activity }) {
  const { t } = useTexts()
  const { key } = activity.summary
  const template = i18next.exists(key)
    ? i18next.t(key as 'activity.deposit', { skipInterpolation: true })
    : undefined
  const parts = template === undefined ? null : fillSentence(template, activity)
  if (parts)
    return parts.map((part, index) =>
      'text' in part ? (
        part.text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
        <Value key={index} value={part.value} address={part.address} />
      ),
    )
  return (
    <>
      {t('feed.fallback', { event: activity.event, contract: activity.contract })}
      <span className="feed-arguments">
        {argumentEntries(activity).map(([name, value]) => (
          <span key={name} className="feed-argument">
            {name} <Value value={value} />
          </span>
        ))}
      </span>
    </>
  )
}

/** A value from the chain; an address by its name, or short, and in full on hover. */
function Value({ value, address = value }: { value: string; address?: string | undefined }) {
  const nameOf = useNameOf()
  if (!isAddress(address)) return <b>{value}</b>
  return <b title={address}>{nameOf(address) ?? <span className="hex">{shortenHex(address)}</span>}</b>
}
