package exercise

// FloorDiv is Python's a // b: the quotient rounded down.
func FloorDiv(a, b int) int {
	return a / b
}

// Mod is Python's a % b: it has the sign of b, or is zero.
func Mod(a, b int) int {
	return a % b
}
