package exercise

func Memoize(f func(int) int) func(int) int {
	return func(n int) int {
		known := map[int]int{}
		result, ok := known[n]
		if !ok {
			result = f(n)
			known[n] = result
		}
		return result
	}
}
