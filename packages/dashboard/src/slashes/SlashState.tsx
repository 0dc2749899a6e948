import { useTexts } from '../i18n/index.js'

const states = {
  pending: 'slashes.pending',
  partly: 'slashes.partly',
  cleared: 'slashes.cleared',
} as const

/** Whether what was slashed has been burnt or paid out. */
export function SlashState({ status }: { status: string }) {
  const { t } = useTexts()
  const key = states[status as keyof typeof states]
  return <span className={status === 'cleared' ? 'tag' : 'tag tag-warn'}>{key ? t(key) : status}</span>
}
