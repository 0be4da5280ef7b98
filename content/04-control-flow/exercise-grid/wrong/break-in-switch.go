package exercise

func CleanRows(grid [][]int) int {
	count := 0
rows:
	for _, row := range grid {
		switch len(row) {
		case 0:
			break
		default:
			for _, n := range row {
				if n < 0 {
					continue rows
				}
			}
			count++
		}
	}
	return count
}
