package exercise

func FloorDiv(a, b int) int {
	return (a - Mod(a, b)) / b
}

func Mod(a, b int) int {
	r := a % b
	if r < 0 {
		r += max(b, -b)
	}
	return r
}
