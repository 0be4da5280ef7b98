package exercise

// Windows returns all runs of size neighbours: of 1 2 3 4, the windows of
// size 2 are 1 2, 2 3 and 3 4. Appending to a window must not change numbers
// or the other windows. If size is less than 1 or too large, there are none.
func Windows(numbers []int, size int) [][]int {
	var windows [][]int
	for i := range numbers {
		windows = append(windows, numbers[i:i+size])
	}
	return windows
}
