// Knows how long a test of the page waits for what has to appear: what another process reads takes its time on a busy computer.
import { configure } from '@testing-library/dom'

configure({ asyncUtilTimeout: 15_000 })
