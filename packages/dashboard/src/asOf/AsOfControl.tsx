import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useLive } from '../api/live.js'
import { formatInteger } from '../format/amount.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { withSearch } from '../lists/withSearch.js'
import { type AsOf, isDay, useAsOf } from './asOf.js'

/** Chooses the block or day whose state the page shows. */
export function AsOfControl() {
  const { t, tag } = useTexts()
  const chosen = useAsOf()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const navigate = useNavigate()

  useEffect(() => {
    if (!isOpen) return
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [isOpen])

  function done() {
    setOpen(false)
    opener.current?.focus()
  }
  function choose(asOf: AsOf) {
    void navigate({
      to: '.',
      search: withSearch({ block: undefined, day: undefined, after: undefined, ...asOf }),
      resetScroll: false,
    })
    done()
  }
  const label =
    chosen.block !== undefined
      ? t('asOf.atBlock', { block: formatInteger(chosen.block, tag) })
      : chosen.day !== undefined
        ? formatDay(chosen.day, tag)
        : t('asOf.now')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the form from any of its fields
    <div
      className="as-of"
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) done()
      }}
    >
      <Button
        ref={opener}
        className="button as-of-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setOpen(!isOpen)}
        data-testid="as-of"
      >
        <span className="soft">{t('asOf.label')}</span> {label}
        <svg className="chevron" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m3 4.5 3 3 3-3" />
        </svg>
      </Button>
      {isOpen ? <AsOfForm id={id} chosen={chosen} choose={choose} /> : null}
    </div>
  )
}

type AsOfFormProps = { id: string; chosen: AsOf; choose: (asOf: AsOf) => void }

function AsOfForm({ id, chosen, choose }: AsOfFormProps) {
  const { t, tag } = useTexts()
  const { block: head } = useLive()
  const [day, setDay] = useState(chosen.day ?? '')
  const [block, setBlock] = useState(chosen.block === undefined ? '' : String(chosen.block))
  const [problem, setProblem] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  function submit(event: FormEvent) {
    event.preventDefault()
    const digits = block.replace(/[\s,.]/g, '')
    if (digits) {
      if (!/^\d{1,15}$/.test(digits)) return setProblem(t('asOf.notABlock', { value: block }))
      if (head && BigInt(digits) > head.number)
        return setProblem(t('asOf.futureBlock', { block: formatInteger(head.number, tag) }))
      return choose({ block: Number(digits) })
    }
    if (!day) return choose({})
    if (!isDay(day)) return setProblem(t('asOf.notADay'))
    choose({ day })
  }
  const latestDay = new Date((head?.timestamp ?? Date.now() / 1000) * 1000).toISOString().slice(0, 10)
  return (
    <form className="as-of-form" id={id} onSubmit={submit} aria-label={t('asOf.form')} noValidate>
      <label className="field">
        {t('asOf.day')}
        <input
          ref={first}
          type="date"
          value={day}
          max={latestDay}
          onChange={(event) => {
            setDay(event.target.value)
            setBlock('')
          }}
        />
      </label>
      <label className="field">
        {t('asOf.orBlock')}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={block}
          placeholder={head ? formatInteger(head.number, tag) : ''}
          onChange={(event) => {
            setBlock(event.target.value)
            setDay('')
          }}
        />
      </label>
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="form-actions">
        <button type="submit" className="button button-main">
          {t('asOf.show')}
        </button>
        <button type="button" className="button" onClick={() => choose({})}>
          {t('asOf.backToNow')}
        </button>
      </div>
    </form>
  )
}
