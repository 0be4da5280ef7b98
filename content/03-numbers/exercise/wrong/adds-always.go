package exercise

func FloorDiv(a, b int) int {
	return (a - Mod(a, b)) / b
}

func Mod(a, b int) int {
	return a%b + b
}
