import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTexts } from '../i18n/index.js'

const shownMilliseconds = 2_000

const AnnounceContext = createContext<(message: string) => void>(() => {})

/** The one place where screen readers hear that something was copied. */
export function CopyAnnouncer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('')
  return (
    <AnnounceContext value={setMessage}>
      {children}
      <div className="visually-hidden" role="status">
        {message}
      </div>
    </AnnounceContext>
  )
}

export type CopyButtonProps = {
  /** What is copied, and shown in full on hover and focus. */
  value: string
  /** Says what is copied; heard after the short form. */
  label: string
  /** Whether it is shown in full on hover and focus: not where it is long, or there already. */
  isShown?: boolean
  children: ReactNode
}

/** A value in short form; hover or focus shows all of it, a press copies it. */
export function CopyButton({ value, label, isShown = true, children }: CopyButtonProps) {
  const { t } = useTexts()
  const announce = useContext(AnnounceContext)
  const [result, setResult] = useState<'copied' | 'failed'>()
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function copy() {
    const outcome = (await writeClipboard(value)) ? 'copied' : 'failed'
    announce(t(`copy.${outcome}`))
    setResult(outcome)
    setOpen(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      announce('')
      setResult(undefined)
      setOpen(false)
    }, shownMilliseconds)
  }

  return (
    <TooltipTrigger
      delay={350}
      closeDelay={100}
      isOpen={isOpen}
      onOpenChange={(open) => setOpen(open || result !== undefined)}
    >
      <Button className="copy" onPress={() => void copy()}>
        {children}
        <span className="visually-hidden">, {label}</span>
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {isShown ? <span className="hex">{value}</span> : null}
        <span className="tooltip-hint">{t(`copy.${result ?? 'copy'}`)}</span>
      </Tooltip>
    </TooltipTrigger>
  )
}

/** Resolves to whether it worked. Pages not served securely have no clipboard interface. */
async function writeClipboard(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return copyBySelection(value)
  }
}

function copyBySelection(value: string): boolean {
  const field = document.createElement('textarea')
  field.value = value
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
  }
}
