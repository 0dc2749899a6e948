import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

export type SegmentedOption<T extends string> = {
  value: T
  content: ReactNode
  /** The accessible name, where the content is an icon or an abbreviation. */
  label?: string
  lang?: string
}

export type SegmentedControlProps<T extends string> = {
  label: string
  value: T
  onChange: (value: T) => void
  options: SegmentedOption<T>[]
  testId?: string
}

/** One of a few choices, all visible. Arrow keys move between them. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, onChange, options, testId } = props
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      data-testid={testId}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value))
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          className="segment"
          data-value={option.value}
          {...(option.label ? { 'aria-label': option.label } : {})}
        >
          <span lang={option.lang} title={option.label}>
            {option.content}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
