import Foundation

/// AAC packets of our own making, by FFmpeg's encoder from sine waves: no library that we keep encodes AAC. Each packet
/// stands behind its length in two bytes; the first 1024 samples are the encoder's own.
///
/// `ffmpeg -f lavfi -i "sine=frequency=440:sample_rate=44100:duration=1" -af volume=4 -c:a aac -b:a 20k`, and for the
/// others `aevalsrc=0.5*sin(2*PI*440*t)|0:s=22050:d=0.4` and `aevalsrc=0|0.5*sin(2*PI*440*t)|0|0|0|0:c=5.1:s=44100:d=0.3`.
struct AACSpecimen: Sendable {
    /// AudioSpecificConfig.
    var config: [UInt8]
    var packets: [Data]
    var sampleRate: Int
    /// Of the sound itself.
    var samples: Int

    private init(_ config: [UInt8], sampleRate: Int, samples: Int, _ packed: String) {
        (self.config, self.sampleRate, self.samples) = (config, sampleRate, samples)
        var rest = (Data(base64Encoded: packed, options: .ignoreUnknownCharacters) ?? Data())[...]
        packets = []
        while let high = rest.popFirst(), let low = rest.popFirst() {
            let length = Int(high) << 8 | Int(low)
            packets.append(Data(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
    }

    /// A second of 440 Hz, at half of full scale.
    static let mono = AACSpecimen([0x12, 0x08, 0x56, 0xE5, 0], sampleRate: 44100, samples: 44100, packedMono)
    /// On the left only, at a rate that could be the half of another.
    static let left = AACSpecimen([0x13, 0x90, 0x56, 0xE5, 0], sampleRate: 22050, samples: 8820, packedLeft)
    /// Six speakers, of which the one on the right is heard.
    static let surround = AACSpecimen([0x12, 0x30, 0x56, 0xE5, 0], sampleRate: 44100, samples: 13230, packedSurround)

    private static let packedMono = """
        AF0BQE2p6K0S89eHlxepXFMkSRbxg27gfgvVexd9orTUtI/x6Xm97g7uBhmKqNkn1k+slJoyUKUxVGTRJokb6toYGNgwMDAyIGNmzYMiRIkRs2bN
        okSKWWWU2iRIpeAAaAFIjtrI3TRLUS1ks5/nrrhs//Tf79ca4/9O/588a4/7e/8+eNdBv9bR0RjEl6JfZSN08gbiyjiNfyGv5fID6UfL5AfT6afD
        Hf6VLDggqJk8XPPF9J1cYvpz8yvlF9Poxy8Q1FFFBqKOADcBUO2LGjd87/Z+/t7S+HDVauruHBIEuu503Zsxnfchk+AM/uBkzAZ/eEZMwGf3A4fA
        Gf3AyZgOADcBFC2J4p0bK/P/9n+P/X/3u9XqVM69ea7+tu+g10UIwIqKKKKKKKGGXQa0bCWYlMVXKQ2/B26nADUBFC2KAo0bK+f/79//r+uprWqc
        bnfTnqngD5TznOop55555zzqE851RQN9LhVPyvAIUuxTOAA3ARgtigKNGZ9v/7n5/9f/e7vpI1z37Z37HdVj5fKJZzGiiiiiiy8ePFBIiK1V6xKa
        alUwodsxwAA2ARItiYLNGqvt//ff+v/lq74kzhvv2zfGnhUCXnnUtme0vaWPPNbPNuosZcwjJezYCHfT95ZeADsBGC2SIn0ZXz//V7/9f/e71dxK
        Zp6+qdtAEhITHapQSEhISEhISEzUzlO6Jp1GumxclZNFcIw1x3UlwAA2AQotieKdG3v9P/6nf/r/6zWrl2517/G84j0oF/qhByL9dHR0UUUBXTfY
        ulolkRAnZqJJF8CXADcBGC2SAo0ZXz//yf/P/e5q7tMv17T3+sduaAMDA0FjawYkSJEgbO84NXoKJKg5zlAoxFUwQuwHADUBFC2KAo0as/P/9v9P
        /X/3u9a1JTOfLejvyxxiiXIY0UUUUUQiEVRESK1KXKVL2bCiR3wUlwA3ARQtikJtGyvn/+/f//nzer1NVI9/h6+KeFWPo88lLLnnnnnkvPPJdWlJ
        k7mPQRJMRNcSlafWpwA2ARYtieKdGqvz//a/b/1/95q+Jpi/HStY7qsfSihDpFRRRRRRRQ3A22uyaOGWYkFnnOi3R3JcADgBEC2Jor0bdfP/9+f+
        v/e7vqNVW89nrzHjUE88754Snnnnn6p51XovRferS5S3thfyMYI8+86T4AA5ARYtkeKdGqvt//T8f+v/vNauWVfrzfjqO6oAYGBsLFrBjZsGNmwY
        2DSqBsa0rRWUSgxWTKKK9JpcADoBCi2RYt0bdft//V7/+f/e9XfGS8v5+HfR55BGLA4bVrAwMDA6OavXHCVUqxq0ygMdWPE9hFRsvsS4ADkBGC2R
        4p0anv//fr/5/8r1NWiZnVePjbuqAJCQmO1hQSEhISJCSpVLdWca6SfApclOR/JckpNGKXAAOwEQLYsaNuv0//u/b/1/9Zq+rumX7/Wc+x37g10U
        IORUUUUUUUULX1ULroMkL8jALUgKQIgAZkulqMWcADQBGC2Jor0anz//yn/5/4vV8S6Hjzfv99u5B8p5znUaeeeeeeec/uQpS+BS6BRe4mUggfE4
        ADsBFC2KIn0bK/P/9n+P/X/3u9a4rW48fGc9Hdux8ooloMaKKKKLjFF8vlFlmBFNVS5ijVPE2DmhffV34AA2ARQthxo2V8//8p/9/+bmtS1yvXmv
        H1HfUHw165Swx169eueuc5zSnKd0v5Z8JIJLhI/pHpLgADsBGC2J4p0an2//pe//z/7y7vVytb8fVc8Y7cg+n0+iEkX0169dFGuBuCh2i0cq1ssD
        +XUvRqIpTUmlwAA0AQgtiWLdG7ft//W3/6/++ru7lWzfWePqnrKE8/q+ci/X6/X6jub16Ef6906XKBJMYpHNRwA7ARgtkgKNGp7//8t//P/tepxJ
        CevjM427N2AYGBoLFrBgYGBgYGvEkVc3mSBqF61heJv+PnKPUZzsoOAANgEMLYmCzRuc/T/+x7/+v/rNa1q8TPX3zx8Hog4xRLSY0UUUUURalcyq
        FIKoEl1+64pFOn8EuAA7ARYtiiJ9Gx8//8p/9v9r1etVdSt9V38Y76sfTz50puJ555557n53edjGPQQLRp+pK0kqLm1T9X28TLwANwEULYninRsr
        8//2f4/9f/ecTWmslc+c35O7A10UIWRUUUUUULo1tm+kCPASwiyM5MYyxjdgrLgANgESLYnCrRt18//8p/+n+l6u+JUX9vqvHxt4oPlPOc6innnn
        UpU6p1b1CkNN4FF7uaZJSicEuAA2ARgtiiJ9GV+f/73z/6/+93rUtKrfVb1HZzofL5cVnMaKLjlii4xQvwxIIpiXpoFaLyewKDUcADUBDi2Jgs0b
        K/P//LP/X/zmr4rgrM9t+vinmgeeedS2b96f3pY8lOdbOTXIlhJVubVygTzJcAA7ARgtkgKNGV8//1t/+v/nd3q0lX7/Gb847N6ASEhMdqlBISEh
        IkSVCaZXLC7C04eu2yBa9E5NREglM4AANwEMLYnCrRt5+n/9Px/6/+s1q+Ad+2/X329KsUUUIORdHR0UUUUdKqF9EXwNlNBRkmsmSdbJKOAAOgEY
        LYnCrRqfP//Kf/P/OrmuNVVXz1nPnHZux8vl8jnjNPzTzz7H/k/FzUYt6noZ8JitvhfO2BLUkOAAOwEULYpCbRsr8//2f4/9f/e7vjUXV/n8Z7/V
        O/LGWKJchjRRRRRRRRKiiiynqRD3M1QIQFlyj31vJurwADsBFi2Kgk0aq+f/79//v++r1el0vx7Zz1juzQ+jzyUsM88888895veYT587xkre8YwN
        37WnnecJYZ64nAA3ARYticKtGyvt//c/P/r/73euGkyt+a8fFO4H0ooQkiooooo3a6Ne76bEuEicsIZTgmSSJdOjgAA3AQ4tigKNG5fb/++/9f/L
        U11XCpPz+Od9HlljmnnfPCU/VPOqc6lahHN6qgStA36Lr1cBRG8+RwA/ARYtixo1Pt//V7/9f/e7u+JV1W/L18HdvQ+Xy+WBzG+Xy+Xy48YvlF8n
        5n5p+OUIfjAUF1UkFAHfnNytrmh4ADYBCi2KIn0beft//U7/9f/WanFomc/HPftT0qwju5LSY375fvkOTLmEOQRSRyWE1/e5VcKDCcAAOwEYLZIC
        jRle//99/6/+V3epqTL+fOu+sdm7ASEhMdrCgkqEhJUJElbalpUqE5dJy0TgFp3sxilF+0TgADsBDi2KIn0bmv0//ufn/1/97vXGlac8/W/H1Tzq
        x9KKEHIqKKKF0UUBZjB7oogKaDZGMXJM266QU9c7cAA5ARYtigKNGqvn/+/f/8f1fE4XLqufNd+3LuzQ+XNOc6o55555555zzzIqff+JeUyGOyeR
        sG38IKDgADwBSk2TGjVU/4/P+/GuvLpci5a44pAHh4e3YsPDw8+sAAGHDw9txAAw48PdwAAd4z7biAB3cPdxAApx7fAATwE8j6bJXTZHWSwcP2/n
        zxbn9/9frzd9f/w/8BY6JuoLhtSH0taYQQVEyeLnni+k4iL6M4zwLAERuoAUYov6t5vuefVnYOTRc7zzzz375cAABQEYgbRw
        """
    private static let packedLeft = """
        AFMgqyfJ8AplZXj3/Hny1JJJLSSSAJCQkJCQlKlCRLdevXrgwMioAxs2bBkSJEDGzZsGRSopZTZsGRSyyyyyyyyyyyyyyyyyyyyyyyyyyyyyxggB
        wAB7IKhIbFzZTiyXFkuH9//n641q8//z/+/11xd/X/+z/5+/XGr6//r//b461egdhQww/L5DSWdTYrYwI29kbUtalzSrOSzBMswTLMEnJZZl3YUn
        gctb7CFPe3VGJu4sTaiMyKNkUb0Ub0Ub0UQDzxEceouHMVPPPPPPGCAHAFAgnXfF8DJfjd9+/7ev8fX3nThpdpckgP/GZOf30PvnV7jQD/HwB7+5
        D4+DD394Rk+Mwz+8IyfDYz++gZPjMM/voD/xmDvvoD/w2E+8MYIAcABeIRfDsnCG53vfPffz//a+f/n/+FSSSRJEEFt0WLF3bt221pbtiwMDAwMD
        AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwP9/t55555555555556MD4BwABgIRfDqnwOec3zz38//2v0/9//4XJJIkSIgQJEgYGB
        gYGWQMqdWAYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGHppowPgHAFEhF8OxfA3zvfPPfP/979v/
        f/9dSS4kSJEBEUUUUUUXcgxgYRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRgfAOAAUSEXw7F8Dnec8898//3v2/9/
        /14S5IkiSJAtdFFFFFG5ZECFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEYHwDgABXIRfDonwN875557+f/7X6f+//
        68LkkkkSSABkSIGBkQMDWRNrdbgwMDGwYGBgYGNgxsGlBjYMblBpZTcsssssssssssssssssssssssssssssssqowPgHAFMhF8VCfAJl836/T1/n
        41q7ki0kkkAxGHwAFEPLCLWGHD3AHD1gDA8/AYtD1gCh7YgxGfsAHD1iFD24DFoe4AoPbEMRn7AC0PWAKHtwGLT8YHwDgABOIRfFYXwEqbvt6efO
        rtLi0kkiB3Q/8J95sjeeH3hf+E+5fDfvC/mT7n+De5fDbug+ZPuPg2eF/Mn3P8D3LI3n0P5k+4+DZ4X206BGB8A4
        """
    private static let packedSurround = """
        AEABGCABBGCAFgSpKlc93ONcXerkkuQBISE1Kn/vXr169ChQUbrmwYGoIpTZs2bRIkUps2bNokRGIAjBGBhGAAHAAGsBGCABBGCAF2ithtkpZKWS
        j/T/HxxX/p+/XHH/0/nzxf/p/PngVjGMSKaxDj2CkzBEddkySYZPm0kgbiyjiNfyGu6cmSsaigV2p1gkPKE7WoBBUTJ4ueeL6EyOJc2kGoooIxAE
        YIwMIwAA4ABJARggAQRggBSuqtBNd3XVdz4yea4aXaABRRUKVhdvwt0yiCoW/mpMeGbz+8I+Phse/vCPj4bT7++g/x8Nj39yIxAEYIwMIwAA4ABQ
        ARggAQiqIwKiJQdkRzear7feU1rV3qSSwEzTA+iFVxDtnUiPr2hMuN4Sev/zTTTTTTTTTTTTHJgkJCQkJCQkJCQkJCQkJIxAEYIwMIwAA4AAUQEY
        IAEIqiMCoiiHZSOhmVdfb73zeuL1dySQfKecxvWhw0hE+7BHCdfyCqqTGbKeeeeeeeeeeecGBgYGBgYGBgYGBgYGBgYGIxAEYIwMIwAA4ABRARgg
        AQiqIwKiMQdkRxUEpxxdySSQAwMbBsEqlcl2b0CT/Rr5BJ+Eo1rzl3yaWWWUGNgwMDAwMDAwMDAwMDAwMDAwMDAwMDAxGIAjBGBhGAAHAFABGCAB
        CKojAqIch2Umt1Q1U1rV3dy9QPPPGtJN/ACfCPr+S+1/zqJcjzEtLFQI/3p0vPPPPPPPPPPPPPPPPPPfT6fT6fT6EYgCMEYGEYAAcABSARggAQiq
        IwKiMQdkRwlBetXckuSAJCQkHWRmaYj0H5lEPycfFMh2bDUJGPhISEhISEhISEhISEhISEhISEhISEhISEhISEhISRiAIwRgYRgABwBQARggAQiq
        IwKiDQdkRzuthNXxxdy71ehMkPGOIhN0JDo/yoI/lj+G5Ht2DoWQeDAwMDJgyYMPBk000000000000000wSEhJGIAjBGBhGAAHAAUQEYIAEIqiMC
        ojGJY0cANXq7lySQOzs7H2Em8DJb77Ik/rV8+SfF81LaRAYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGIxAEYIwMIwAA4ABRARggAQiqIwKi
        HQdkRzt7ei8ccXd3qSADSyi71J1aBPtHk0l+kbwsS8KwbWnLv8ssssssssssssssoMDAwMDAwMDAwMDAwMDEYgCMEYGEYAAcAFUBGCABCKojAqIq
        zo5qa+XGY418VJJcgGFRIUSFT/nk3hpEP3aIbP6bECaGnGf+m7du3bt36T9JCQkJCQkJCQkJCQkJCQkJCQkJCQkjEARgjAwjAADgAFMBGCABCKoj
        AqIy0owABcklyBwzVwQeIQuFRMjUjEe1+ECH6VexEPDC5Zmtx3qCim+T/U+QnEhaujIiZgy9KREzBl42junEhaujIxAEYIwMIwAA4ABjARggAQiq
        IwKijtDNe3v1nXvdb1d3LXJBGMK7/9gv8w/XqhDJg7GURn4gjbLi0RhDv06JKbbJ6pq6Ylokau+KppKbbJ6pq77lokxrsiqbCm1Z5Jq74lokptsI
        xAEYIwMIwAA4
        """
}
