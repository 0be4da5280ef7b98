package main

import "fmt"

func main() {
	urgent, ordinary := make(chan bool, 1), make(chan bool, 1)
	urgent <- true
	ordinary <- true

	var nUrgent, nOrdinary int
	for range 1000 {
		select {
		case <-urgent:
			nUrgent++
			urgent <- true
		default:
			select {
			case <-urgent:
				nUrgent++
				urgent <- true
			case <-ordinary:
				nOrdinary++
				ordinary <- true
			}
		}
	}
	fmt.Println("urgent:", nUrgent, "ordinary:", nOrdinary)
}
