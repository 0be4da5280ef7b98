package exercise

func FloorDiv(a, b int) int {
	if (a < 0) != (b < 0) {
		return a/b - 1
	}
	return a / b
}

func Mod(a, b int) int {
	return a - b*FloorDiv(a, b)
}
