// errorcheck

// A function without a body is reported only if nothing else is wrong.

package p

func f()

func g(x, y ...int) // ERROR "can only use \.\.\. with final parameter"
