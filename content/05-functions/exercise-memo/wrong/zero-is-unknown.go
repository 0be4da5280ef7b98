package exercise

func Memoize(f func(int) int) func(int) int {
	known := map[int]int{}
	return func(n int) int {
		if known[n] == 0 {
			known[n] = f(n)
		}
		return known[n]
	}
}
