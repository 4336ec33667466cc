package main

import "sort"

type dirEntry struct {
	name   string
	ref    uint64
	number uint32
	// 1 is a folder, 2 a file, 3 a symbolic link.
	kind uint16
}

// listFolder returns the entries of a folder, sorted by name.
func (i *image) listFolder(node *inode) ([]dirEntry, error) {
	return i.listings.get(node.start<<16|uint64(node.offset), func() ([]dirEntry, error) {
		// The size counts three bytes for the names . and .., which are not stored.
		if node.size <= 3 {
			return nil, nil
		}
		m, err := i.metadataAt(i.folders, node.start, int(node.offset))
		if err != nil {
			return nil, err
		}
		entries := []dirEntry{}
		for left := int64(node.size) - 3; left > 0; {
			if err := m.need(12); err != nil {
				return nil, err
			}
			count, block, first := m.u32()+1, uint64(m.u32()), m.u32()
			left -= 12
			for ; count > 0 && left > 0; count-- {
				if err := m.need(8); err != nil {
					return nil, err
				}
				offset, delta, kind, length := m.u16(), int16(m.u16()), m.u16(), int(m.u16())+1
				if err := m.need(length); err != nil {
					return nil, err
				}
				name := string(m.take(length))
				left -= int64(8 + length)
				entries = append(entries, dirEntry{name, block<<16 | uint64(offset), uint32(int64(first) + int64(delta)), kind})
			}
		}
		sort.Slice(entries, func(a, b int) bool { return entries[a].name < entries[b].name })
		return entries, m.err
	})
}

// find returns the entry of a folder with a name.
func (i *image) find(node *inode, name string) (dirEntry, bool, error) {
	entries, err := i.listFolder(node)
	at := sort.Search(len(entries), func(index int) bool { return entries[index].name >= name })
	if err != nil || at == len(entries) || entries[at].name != name {
		return dirEntry{}, false, err
	}
	return entries[at], true, nil
}
